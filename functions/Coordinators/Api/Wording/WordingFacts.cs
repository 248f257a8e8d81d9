using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

/// <summary>One mail in one language, as a program says it.</summary>
/// <param name="Version">Of what is said now, to be sent along with a change; 0 while nobody has changed anything.</param>
/// <param name="Words">The texts that are said in the program's own words; the others say the original.</param>
/// <param name="Original">What the product says, with its places in braces.</param>
/// <param name="Places">What the texts may name.</param>
/// <param name="Misfits">Texts that name what this mail does not have any more: the original goes out in their place.</param>
public sealed record WordingFacts(
    MailTemplate Template, string Language, int Version, OwnWords Words, OwnWords Original, IReadOnlyList<PlaceFacts> Places, IReadOnlyList<string> Misfits)
{
    internal static WordingFacts Of(WordingSight sight) => new(
        sight.Wording.Template,
        sight.Wording.Language,
        sight.Wording.Number,
        sight.Wording.Words,
        new OwnWords(
            sight.OriginalOf(MailText.Subject),
            sight.OriginalOf(MailText.Greeting),
            sight.OriginalOf(MailText.Introduction),
            sight.OriginalOf(MailText.Closing)),
        [.. sight.Places.Select(place => new PlaceFacts(place.Name, MeaningOf(place.Name), sight.ValueOf(place.Name)))],
        sight.Misfits);

    private static string MeaningOf(string place) => Languages.BuiltIn.English[$"console-wording.places.{place}"];
}

/// <param name="Name">Written in braces.</param>
/// <param name="Example">What would stand there, in the language of the mail.</param>
public sealed record PlaceFacts(string Name, string Meaning, string Example);
