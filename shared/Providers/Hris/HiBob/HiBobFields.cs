using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.HiBob;

/// <summary>
/// An employee as HiBob's search gives one. Of a list it gives the id of the entry, and its name below "humanReadable", where days are written as the
/// service user likes them: so names are taken from there, and ids and days are not.
/// </summary>
internal static class HiBobFields
{
    /// <summary>What is asked for, and so all that comes. What the service user may not see is left out without a word.</summary>
    public static readonly string[] Names =
    [
        "root.id", "root.firstName", "root.surname", "root.email", "work.reportsTo", "work.title", "work.department", "work.site", "work.startDate",
        Status, Lifecycle, Ends,
    ];

    private const string Status = "internal.status";
    private const string Lifecycle = "internal.lifecycleStatus";
    private const string Ends = "internal.terminationDate";

    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static HrisFields Read(JsonElement employee, IReadOnlyDictionary<string, string> customNames)
    {
        var fields = new GatheredFields(customNames);
        Take(nameof(HrisFields.GivenName), "root.firstName");
        Take(nameof(HrisFields.FamilyName), "root.surname");
        Take(nameof(HrisFields.Email), "root.email");
        Take(nameof(HrisFields.HireDate), "work.startDate");
        Take(nameof(HrisFields.TerminationDate), Ends);
        var manager = Value(employee, "work.reportsTo");
        fields.Take(nameof(HrisFields.ManagerExternalId), manager.ValueKind is JsonValueKind.Object ? manager.At("id") : manager, "$.work.reportsTo");
        fields.Take(nameof(HrisFields.Title), Name(employee, "work.title"), "$.work.title");
        fields.Take(nameof(HrisFields.Team), Name(employee, "work.department"), "$.work.department");
        fields.Take(nameof(HrisFields.Site), Name(employee, "work.site"), "$.work.site");
        foreach (var theirs in customNames.Keys)
        {
            fields.TakeCustom(theirs, Name(employee, theirs), $"$.{theirs}");
        }

        return fields.ToFields(StateOf(
            JsonText.Read(Name(employee, Lifecycle), $"$.{Lifecycle}"),
            JsonText.Read(Name(employee, Status), $"$.{Status}"),
            VendorTime.Day(JsonText.Read(Value(employee, Ends), $"$.{Ends}"))));

        void Take(string ours, string theirs) => fields.Take(ours, Value(employee, theirs), $"$.{theirs}");
    }

    // Garden leave is an end: so HiBob sends "employee.left" when it begins. Beside an announced end "employed" is no word against it. Who is hired has not
    // begun; the day says when they do.
    private static EmploymentState? StateOf(string lifecycle, string status, DateOnly? ends) =>
        Contains(lifecycle, "terminat") || Contains(lifecycle, "garden") ? EmploymentState.Ended
        : Contains(lifecycle, "leave") ? EmploymentState.OnLeave
        : Contains(lifecycle, "hired") || ends is not null ? null
        : Contains(lifecycle, "employed") ? EmploymentState.Active
        : status.Equals("active", StringComparison.OrdinalIgnoreCase) ? EmploymentState.Employed
        : null;

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static JsonElement Name(JsonElement employee, string id)
    {
        var name = employee.At(["humanReadable", .. Path(id)]);
        return name.ValueKind is JsonValueKind.Undefined ? Value(employee, id) : name;
    }

    // "work.department" stands below "work", what is called "root." at the top, and both again as "/work/department": {"value": ...}.
    private static JsonElement Value(JsonElement employee, string id)
    {
        var value = employee.At(Path(id));
        return value.ValueKind is JsonValueKind.Undefined ? employee.At($"/{id.Replace('.', '/')}", "value") : value;
    }

    private static string[] Path(string id) => (id.StartsWith("root.", StringComparison.Ordinal) ? id["root.".Length..] : id).Split('.');
}
