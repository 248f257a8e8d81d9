using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Merge;

/// <summary>
/// An employee as Merge models one. Social security number, birth date, ethnicity, gender and marital status come, too: they are never read. Employments,
/// team and location are whole where the webhook expands them; where they are ids, they say nothing.
/// </summary>
internal static class MergeFields
{
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static HrisFields Read(JsonElement employee, IReadOnlyDictionary<string, string> customNames, DateTimeOffset now)
    {
        var fields = new GatheredFields(customNames);
        fields.TakeGivenName(employee.At("preferred_name"), employee.At("first_name"), "$.data.first_name");
        fields.Take(nameof(HrisFields.FamilyName), employee.At("last_name"), "$.data.last_name");
        fields.Take(nameof(HrisFields.Email), employee.At("work_email"), "$.data.work_email");
        var manager = employee.At("manager");
        fields.Take(nameof(HrisFields.ManagerExternalId), manager.ValueKind is JsonValueKind.Object ? manager.At("id") : manager, "$.data.manager");
        fields.Take(nameof(HrisFields.Title), TitleOf(employee.At("employments").Members()), "$.data.employments");
        fields.Take(nameof(HrisFields.Team), employee.At("team", "name"), "$.data.team.name");
        fields.Take(nameof(HrisFields.Site), employee.At("work_location", "name"), "$.data.work_location.name");
        var begins = Text(employee, "start_date").Length > 0 ? "start_date" : "hire_date";
        fields.Take(nameof(HrisFields.HireDate), employee.At(begins), $"$.data.{begins}");
        fields.Take(nameof(HrisFields.TerminationDate), employee.At("termination_date"), "$.data.termination_date");
        TakeCustom(fields, employee.At("custom_fields"), "$.data.custom_fields");
        TakeCustom(fields, employee.At("field_mappings", "organization_defined_targets"), "$.data.field_mappings");
        TakeCustom(fields, employee.At("field_mappings", "linked_account_defined_targets"), "$.data.field_mappings");
        return fields.ToFields(StateOf(employee, now));
    }

    private static void TakeCustom(GatheredFields fields, JsonElement named, string path)
    {
        if (named.ValueKind is JsonValueKind.Object)
        {
            foreach (var field in named.EnumerateObject())
            {
                fields.TakeCustom(field.Name, field.Value, $"{path}.{field.Name}");
            }
        }
    }

    // "Inactive" alone may be anything; with a day that has come it is an end. "Active" is no word against an end that is still to come.
    private static EmploymentState? StateOf(JsonElement employee, DateTimeOffset now)
    {
        var ends = VendorTime.Day(Text(employee, "termination_date"));
        var isAhead = ends >= DateOnly.FromDateTime(now.UtcDateTime);
        return employee.At("remote_was_deleted").ValueKind is JsonValueKind.True ? EmploymentState.Ended
            : isAhead ? null
            : Text(employee, "employment_status").ToUpperInvariant() switch
            {
                "ACTIVE" => EmploymentState.Active,
                "INACTIVE" when ends is not null => EmploymentState.Ended,
                _ => null,
            };
    }

    private static JsonElement TitleOf(IReadOnlyList<JsonElement> employments) => employments
        .Where(employment => employment.ValueKind is JsonValueKind.Object)
        .OrderByDescending(employment => Text(employment, "effective_date"), StringComparer.Ordinal)
        .FirstOrDefault()
        .At("job_title");

    private static string Text(JsonElement value, string name) => JsonText.Read(value.At(name), $"$.data.{name}");
}
