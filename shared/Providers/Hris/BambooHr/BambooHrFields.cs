using System.Globalization;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.BambooHr;

/// <summary>BambooHR calls a field by its label in webhooks ("Job Title") and by its API name elsewhere ("jobTitle"); customers add their own.</summary>
internal sealed class BambooHrFields
{
    /// <summary>What the API is asked for: whether somebody is away stands in the history of their employment, not in their status.</summary>
    public static readonly string[] ApiNames =
    [
        "firstName", "lastName", "workEmail", "supervisorEId", "jobTitle", "department", "location", "hireDate", "status", "employmentHistoryStatus",
        "terminationDate",
    ];

    private const string Status = "status";

    private static readonly Dictionary<string, string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["firstName"] = nameof(HrisFields.GivenName),
        ["lastName"] = nameof(HrisFields.FamilyName),
        ["workEmail"] = nameof(HrisFields.Email),
        ["supervisorEId"] = nameof(HrisFields.ManagerExternalId),
        ["jobTitle"] = nameof(HrisFields.Title),
        ["department"] = nameof(HrisFields.Team),
        ["location"] = nameof(HrisFields.Site),
        ["hireDate"] = nameof(HrisFields.HireDate),
        [Status] = nameof(HrisFields.Employment),
        ["employmentStatus"] = nameof(HrisFields.Employment),
        ["employmentHistoryStatus"] = nameof(HrisFields.Employment),
        ["terminationDate"] = nameof(HrisFields.TerminationDate),
    };

    // A supervisor's name and employee number are no ids: they say that the manager changed, and not to whom.
    private static readonly HashSet<string> OfTheManager = new(StringComparer.OrdinalIgnoreCase) { "supervisor", "supervisorId", "reportingTo" };

    private static readonly string[] Ends = ["inactive", "terminat", "resigned", "retired", "deceased"];
    private static readonly string[] Leaves = ["leave", "maternity", "paternity", "parental", "sabbatical", "furlough"];

    private readonly Dictionary<string, string> ours;

    public BambooHrFields(IReadOnlyDictionary<string, string> customNames)
    {
        ours = new Dictionary<string, string>(Standard, StringComparer.OrdinalIgnoreCase);
        foreach (var (theirs, name) in customNames)
        {
            ours[Squeezed(theirs)] = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        }
    }

    /// <returns>The property of <see cref="HrisFields"/> that a change of the field is about; empty for what we have no use for.</returns>
    public string SubjectOf(string theirs) => Squeezed(theirs) switch
    {
        var name when OfTheManager.Contains(name) && !ours.ContainsKey(name) => nameof(HrisFields.ManagerExternalId),
        "terminationDate" or "TerminationDate" => nameof(HrisFields.Employment),
        var name => ours.GetValueOrDefault(name, ""),
    };

    /// <param name="fields">An object.</param>
    /// <param name="path">Where it stands.</param>
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public HrisFields Read(JsonElement fields, string path)
    {
        var values = new Dictionary<string, string>();
        var states = new List<EmploymentState>();
        foreach (var field in fields.EnumerateObject())
        {
            var theirs = Squeezed(field.Name);
            var text = JsonText.Read(field.Value, $"{path}.{field.Name}");
            switch (ours.GetValueOrDefault(theirs, ""))
            {
                case "":
                    break;
                case nameof(HrisFields.Employment) when text.Length > 0:
                    states.Add(StateOf(text, theirs.Equals(Status, StringComparison.OrdinalIgnoreCase)));
                    break;
                case var name:
                    values[name] = text;
                    break;
            }
        }

        return new HrisFields(
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
            Day(nameof(HrisFields.HireDate)),
            states.Count == 0 ? null : states.MaxBy(Weight),
            Day(nameof(HrisFields.TerminationDate)),
            Cleared(values));

        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(Value(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    // "Active" alone says that somebody is employed; that they are not on leave is said by the history of their employment only.
    private static EmploymentState StateOf(string text, bool isStatus) =>
        Ends.Any(end => text.Contains(end, StringComparison.OrdinalIgnoreCase)) ? EmploymentState.Ended
        : Leaves.Any(leave => text.Contains(leave, StringComparison.OrdinalIgnoreCase)) ? EmploymentState.OnLeave
        : isStatus ? EmploymentState.Employed
        : EmploymentState.Active;

    // Of two fields that say it differently, an end goes before a leave, and a leave before "active".
    private static int Weight(EmploymentState state) => state switch
    {
        EmploymentState.Ended => 3,
        EmploymentState.OnLeave => 2,
        EmploymentState.Active => 1,
        _ => 0,
    };

    private static string[]? Cleared(Dictionary<string, string> values)
    {
        string[] cleared =
        [
            .. values.Where(value => value.Value.Length == 0)
                .Select(value => $"{char.ToLowerInvariant(value.Key[0])}{value.Key[1..]}")
                .Where(HrisFields.Clearable.Contains),
        ];
        return cleared.Length == 0 ? null : cleared;
    }

    private static string Squeezed(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
