using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Personio;

/// <summary>Who somebody is and what they work as, as Personio gives both; gender and whatever the settings do not name are never read.</summary>
internal static class PersonioFields
{
    /// <param name="team">Name of the team or department; undefined where it is not said.</param>
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static HrisFields Read(
        JsonElement person, PersonioEmployments employments, JsonElement team, IReadOnlyDictionary<string, string> customNames)
    {
        var (employment, state, ends) = employments;
        var fields = new GatheredFields(customNames);
        fields.TakeGivenName(person.At("preferred_name"), person.At("first_name"), "$.person.first_name");
        fields.Take(nameof(HrisFields.FamilyName), person.At("last_name"), "$.person.last_name");
        fields.Take(nameof(HrisFields.Email), person.At("email"), "$.person.email");
        fields.Take(nameof(HrisFields.Language), person.At("language_code"), "$.person.language_code");
        fields.Take(nameof(HrisFields.ManagerExternalId), employment.At("supervisor", "id"), "$.employment.supervisor.id");
        fields.Take(nameof(HrisFields.Title), employment.At("position", "title"), "$.employment.position.title");
        fields.Take(nameof(HrisFields.Team), team, "$.team.name");
        fields.Take(nameof(HrisFields.Site), employment.At("office", "name"), "$.employment.office.name");
        fields.Take(nameof(HrisFields.HireDate), employment.At("employment_start_date"), "$.employment.employment_start_date");
        fields.Take(nameof(HrisFields.TerminationDate), ends, "$.employment.termination_date");
        foreach (var custom in person.At("custom_attributes").Members())
        {
            foreach (var name in (string[])["id", "global_id", "label"])
            {
                fields.TakeCustom(JsonText.Read(custom.At(name), "$.person.custom_attributes"), custom.At("value"), "$.person.custom_attributes");
            }
        }

        return fields.ToFields(state);
    }
}
