using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Personio;

/// <summary>The employments of one person: the one that counts, and what all of them say together.</summary>
/// <param name="Current">The one that runs; where none does, the latest. Undefined where there is none.</param>
/// <param name="State">What they are; null where nothing is said.</param>
/// <param name="Ends">The day that is announced as the last; undefined where another employment follows.</param>
internal sealed record PersonioEmployments(JsonElement Current, EmploymentState? State, JsonElement Ends)
{
    /// <summary>Type and id of the team, else of the department; null where neither is said.</summary>
    public (string Type, string Id)? Unit
    {
        get
        {
            var units = Current.At("org_units").Members()
                .Select(unit => (Type: Text(unit, "type").ToLowerInvariant(), Id: Text(unit, "id")))
                .Where(unit => unit.Id.Length > 0)
                .ToList();
            return units.Where(unit => unit.Type is "team").Concat(units.Where(unit => unit.Type is "department"))
                .Select(unit => ((string Type, string Id)?)unit)
                .FirstOrDefault();
        }
    }

    /// <param name="answer">A list, the latest first.</param>
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static PersonioEmployments Of(JsonElement answer)
    {
        var all = answer.At("_data").Members();
        var running = all.Where(one => Text(one, "status") is "ACTIVE" or "LEAVE").ToList();
        var current = running.Count > 0 ? running[0] : all.FirstOrDefault();
        var isFollowed = running.Count > 1 || (running.Count > 0 && all.Any(one => Text(one, "status") is "ONBOARDING"));
        var ends = isFollowed ? default : EndOf(current);
        return new PersonioEmployments(current, StateOf(Text(current, "status"), isEnding: ends.ValueKind is JsonValueKind.String), ends);
    }

    // Beside an announced end "active" is no word against it. Who is onboarding has not begun; the day says when they do.
    private static EmploymentState? StateOf(string status, bool isEnding) => status switch
    {
        "INACTIVE" => EmploymentState.Ended,
        "LEAVE" => EmploymentState.OnLeave,
        "ACTIVE" when !isEnding => EmploymentState.Active,
        _ => null,
    };

    private static JsonElement EndOf(JsonElement employment)
    {
        var announced = employment.At("termination", "termination_date");
        return announced.ValueKind is JsonValueKind.String ? announced : employment.At("employment_end_date");
    }

    private static string Text(JsonElement value, string name) => JsonText.Read(value.At(name), $"$.employments.{name}");
}
