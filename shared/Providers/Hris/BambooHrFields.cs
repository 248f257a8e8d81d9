using System.Globalization;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>BambooHR calls a field by its label in webhooks ("Job Title") and by its API name elsewhere ("jobTitle"); customers add their own.</summary>
internal sealed class BambooHrFields
{
    /// <summary>What the API is asked for.</summary>
    public static readonly string[] ApiNames =
        ["firstName", "lastName", "workEmail", "supervisorEId", "jobTitle", "department", "location", "hireDate", "status", "terminationDate"];

    private static readonly Dictionary<string, string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["firstName"] = nameof(HrisFields.GivenName),
        ["lastName"] = nameof(HrisFields.FamilyName),
        ["workEmail"] = nameof(HrisFields.Email),
        ["supervisorEId"] = nameof(HrisFields.ManagerExternalId),
        ["supervisorId"] = nameof(HrisFields.ManagerExternalId),
        ["supervisor"] = nameof(HrisFields.ManagerExternalId),
        ["reportingTo"] = nameof(HrisFields.ManagerExternalId),
        ["jobTitle"] = nameof(HrisFields.Title),
        ["department"] = nameof(HrisFields.Team),
        ["location"] = nameof(HrisFields.Site),
        ["hireDate"] = nameof(HrisFields.HireDate),
        ["status"] = nameof(HrisFields.Employment),
        ["employmentStatus"] = nameof(HrisFields.Employment),
        ["employmentHistoryStatus"] = nameof(HrisFields.Employment),
        ["terminationDate"] = nameof(HrisFields.Employment),
    };

    private readonly Dictionary<string, string> ours;

    public BambooHrFields(IReadOnlyDictionary<string, string> customNames)
    {
        ours = new Dictionary<string, string>(Standard, StringComparer.OrdinalIgnoreCase);
        foreach (var (theirs, name) in customNames)
        {
            ours[Squeezed(theirs)] = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        }
    }

    /// <returns>The name of a property of <see cref="HrisFields"/>; empty for what we have no use for.</returns>
    public string OurNameOf(string theirs) => ours.GetValueOrDefault(Squeezed(theirs), "");

    public HrisFields Read(IReadOnlyDictionary<string, JsonElement> fields)
    {
        var values = new Dictionary<string, string>();
        foreach (var (theirs, value) in fields)
        {
            // A supervisor's name is no id, and a termination date alone says nothing about today.
            if (Squeezed(theirs).ToLowerInvariant() is not ("supervisor" or "reportingto" or "terminationdate")
                && OurNameOf(theirs) is { Length: > 0 } name
                && Text(value) is { } text)
            {
                values[name] = text;
            }
        }

        return new HrisFields(
            values.GetValueOrDefault(nameof(HrisFields.GivenName)),
            values.GetValueOrDefault(nameof(HrisFields.FamilyName)),
            values.GetValueOrDefault(nameof(HrisFields.Email)),
            values.GetValueOrDefault(nameof(HrisFields.ManagerExternalId)),
            values.GetValueOrDefault(nameof(HrisFields.Title)),
            int.TryParse(values.GetValueOrDefault(nameof(HrisFields.Level)), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null,
            values.GetValueOrDefault(nameof(HrisFields.Team)),
            values.GetValueOrDefault(nameof(HrisFields.Site)),
            values.GetValueOrDefault(nameof(HrisFields.TimeZone)),
            values.GetValueOrDefault(nameof(HrisFields.Language)),
            DateOnly.TryParseExact(
                values.GetValueOrDefault(nameof(HrisFields.HireDate)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hired)
                ? hired
                : null,
            values.TryGetValue(nameof(HrisFields.Employment), out var status) ? StateOf(status) : null);
    }

    private static EmploymentState StateOf(string status) => status.ToLowerInvariant() switch
    {
        "inactive" or "terminated" => EmploymentState.Ended,
        var other when other.Contains("leave", StringComparison.Ordinal) => EmploymentState.OnLeave,
        _ => EmploymentState.Active,
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string Squeezed(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
