using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Finch;

/// <summary>Who somebody is and what they work as, as Finch gives both; birth date, gender, ethnicity, residence and pay are never read.</summary>
internal static class FinchFields
{
    /// <param name="employment">Undefined where there is none.</param>
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static HrisFields Read(JsonElement individual, JsonElement employment, IReadOnlyDictionary<string, string> customNames)
    {
        var fields = new GatheredFields(customNames);
        fields.TakeGivenName(individual.At("preferred_name"), individual.At("first_name"), "$.individual.first_name");
        fields.Take(nameof(HrisFields.FamilyName), individual.At("last_name"), "$.individual.last_name");
        fields.Take(nameof(HrisFields.Email), WorkMail(individual), "$.individual.emails");
        fields.Take(nameof(HrisFields.ManagerExternalId), employment.At("manager", "id"), "$.employment.manager.id");
        fields.Take(nameof(HrisFields.Title), employment.At("title"), "$.employment.title");
        fields.Take(nameof(HrisFields.Team), employment.At("department", "name"), "$.employment.department.name");
        fields.Take(nameof(HrisFields.Site), employment.At("location", "city"), "$.employment.location.city");
        var begins = Text(employment, "latest_rehire_date").Length > 0 ? "latest_rehire_date" : "start_date";
        fields.Take(nameof(HrisFields.HireDate), employment.At(begins), $"$.employment.{begins}");
        fields.Take(nameof(HrisFields.TerminationDate), employment.At("end_date"), "$.employment.end_date");
        foreach (var custom in employment.At("custom_fields").Members())
        {
            fields.TakeCustom(Text(custom, "name"), custom.At("value"), "$.employment.custom_fields");
        }

        return fields.ToFields(StateOf(employment));
    }

    // A private address is nobody's to write to. Of several at work the first counts.
    private static JsonElement WorkMail(JsonElement individual) => individual.At("emails").Members()
        .FirstOrDefault(mail => JsonText.Read(mail.At("type"), "$.individual.emails.type") == "work")
        .At("data");

    // Who has not begun is not active either. Beside an end that is later than the beginning, "active" is no word against it.
    private static EmploymentState? StateOf(JsonElement employment)
    {
        var begins = VendorTime.Day(Text(employment, "latest_rehire_date")) ?? VendorTime.Day(Text(employment, "start_date"));
        var ends = VendorTime.Day(Text(employment, "end_date"));
        return (Text(employment, "employment_status"), employment.At("is_active").ValueKind) switch
        {
            ("terminated" or "retired" or "deceased", _) => EmploymentState.Ended,
            ("leave", _) => EmploymentState.OnLeave,
            ("prehire" or "onboarding", JsonValueKind.False) => null,
            (_, JsonValueKind.False) => EmploymentState.Ended,
            (_, JsonValueKind.True) when ends is null || ends < begins => EmploymentState.Active,
            _ => null,
        };
    }

    private static string Text(JsonElement value, string name) => JsonText.Read(value.At(name), $"$.employment.{name}");
}
