using System.Globalization;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>The form that corrects a person: what is known of them, and what was made of it.</summary>
internal static class CorrectionForm
{
    public const string Manager = "manager";

    /// <param name="manager">By name; "" for nobody.</param>
    public static FormState Of(Person person, string manager, Texts texts) => FormState.Of(
        ("givenName", person.GivenName),
        ("familyName", person.FamilyName),
        ("email", person.Email),
        ("zone", ZoneChoices.Of(person.Zone)),
        ("language", person.Language is { } language ? LanguageNames.Of(language, texts) : ""),
        ("level", person.Level?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("team", person.Team ?? ""),
        ("site", person.Site ?? ""),
        (Manager, manager));

    /// <summary>Every field as it stands in the form; one that is empty says that there is none.</summary>
    /// <param name="managerId">Person id of who was picked; null for nobody.</param>
    public static (PersonCorrection Correction, IReadOnlyList<FieldError> Errors) Read(
        IFormCollection form, string? managerId, Person known, Texts texts, Languages languages)
    {
        var errors = new List<FieldError>();
        var level = Number(Text("level"));
        if (level is null && Text("level").Length > 0)
        {
            errors.Add(new FieldError("level", "rules.level"));
        }

        var language = Text("language") is { Length: > 0 } named ? LanguageNames.TagOf(named, texts, languages) : null;
        if (language is not null && known.Language is { } before && LanguageNames.Of(before, texts) == Text("language"))
        {
            // A name says less than a tag: "fr-CA" stays.
            language = before;
        }

        string[] cleared =
        [
            .. new (string Field, bool IsEmpty)[]
            {
                ("managerId", managerId is null),
                ("level", Text("level").Length == 0),
                ("team", Text("team").Length == 0),
                ("site", Text("site").Length == 0),
                ("language", language is null),
            }.Where(field => field.IsEmpty).Select(field => field.Field),
        ];
        var correction = new PersonCorrection(
            Text("givenName"),
            Text("familyName"),
            Text("email"),
            Text("zone") == ZoneChoices.Of(known.Zone) ? known.Zone : ZoneChoices.Read(Text("zone")),
            language,
            level,
            OrNull("team"),
            OrNull("site"),
            managerId,
            cleared);
        return (correction, errors);

        string Text(string field) => form[field].ToString().Trim();

        string? OrNull(string field) => Text(field) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The decision knows fields that the form calls otherwise.</summary>
    public static FieldError InForm(FieldError error) => error.Field == "managerId" ? error with { Field = Manager } : error;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
