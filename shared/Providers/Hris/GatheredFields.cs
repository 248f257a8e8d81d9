using System.Globalization;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>
/// Gathers what a vendor says of a person under our names, and nothing else of it: whatever is not taken here is gone. A field that is there and empty
/// says "none"; one that is not there says nothing.
/// </summary>
/// <param name="customNames">The names that customers gave to fields, to ours (<see cref="HrisFields"/>, in camelCase).</param>
internal sealed class GatheredFields(IReadOnlyDictionary<string, string> customNames)
{
    private readonly Dictionary<string, string> values = [];

    /// <param name="name">A property of <see cref="HrisFields"/>.</param>
    /// <param name="value">A text, a number, or null for none; whatever else it is says nothing.</param>
    /// <param name="path">Where it stands.</param>
    /// <exception cref="JsonException">A text is none; the path says where.</exception>
    public void Take(string name, JsonElement value, string path)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null)
        {
            values[name] = JsonText.Read(value, path);
        }
    }

    /// <summary>How somebody is called, where that is one name; else their first name.</summary>
    /// <exception cref="JsonException">As above.</exception>
    public void TakeGivenName(JsonElement called, JsonElement first, string path)
    {
        var name = JsonText.Read(called, path);
        Take(nameof(HrisFields.GivenName), name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal) ? called : first, path);
    }

    /// <summary>A field that the customer named; nothing is taken of one that the settings do not name.</summary>
    /// <exception cref="JsonException">As above.</exception>
    public void TakeCustom(string theirs, JsonElement value, string path)
    {
        foreach (var (_, ours) in customNames.Where(name => name.Key.Equals(theirs, StringComparison.OrdinalIgnoreCase) && name.Value.Length > 0))
        {
            Take($"{char.ToUpperInvariant(ours[0])}{ours[1..]}", value, path);
        }
    }

    public HrisFields ToFields(EmploymentState? employment) => new(
        Value(nameof(HrisFields.GivenName)),
        Value(nameof(HrisFields.FamilyName)),
        Value(nameof(HrisFields.Email)),
        Value(nameof(HrisFields.ManagerExternalId)),
        Value(nameof(HrisFields.Title)),
        int.TryParse(Value(nameof(HrisFields.Level)), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null,
        Value(nameof(HrisFields.Team)),
        Value(nameof(HrisFields.Site)),
        Value(nameof(HrisFields.TimeZone)),
        Value(nameof(HrisFields.Language)),
        VendorTime.Day(Value(nameof(HrisFields.HireDate))),
        employment,
        VendorTime.Day(Value(nameof(HrisFields.TerminationDate))),
        Cleared());

    private string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    private string[]? Cleared()
    {
        string[] cleared =
        [
            .. values.Where(value => value.Value.Length == 0)
                .Select(value => $"{char.ToLowerInvariant(value.Key[0])}{value.Key[1..]}")
                .Where(HrisFields.Clearable.Contains),
        ];
        return cleared.Length == 0 ? null : cleared;
    }
}
