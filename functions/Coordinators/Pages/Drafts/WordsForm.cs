using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>What people read in the program's own words, and the same in the languages that the product speaks.</summary>
internal sealed class WordsForm : StepForm
{
    private const string Prefix = "texts.";

    private static IEnumerable<string> Tags => Languages.BuiltIn.All.Select(language => language.Tag);

    public static string Name(string tag, string field) => $"{tag}-{field}";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition) =>
    [
        ("sponsorMessage", definition.SponsorMessage),
        .. Tags.SelectMany(tag => FieldsOf(tag, definition.Texts?.GetValueOrDefault(tag))),
    ];

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        // Texts in languages that have no page here come by the API, and stay.
        var texts = new Dictionary<string, ProgramTexts>(known.Texts ?? new Dictionary<string, ProgramTexts>());
        foreach (var tag in Tags)
        {
            texts.Remove(tag);
            var said = new ProgramTexts(sent.Text(Name(tag, "name")), sent.Text(Name(tag, "purpose")), sent.Text(Name(tag, "sponsorMessage")));
            if (said is not { Name: null, Purpose: null, SponsorMessage: null })
            {
                texts.Add(tag, said);
            }
        }

        return known with { SponsorMessage = sent.Text("sponsorMessage"), Texts = texts.Count == 0 ? null : texts };
    }

    public override bool Owns(string field) => field is "sponsorMessage" or "texts" || field.StartsWith(Prefix, StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) =>
        field.Split('.') is ["texts", var tag, var part] ? Name(tag, part) : field;

    private static IEnumerable<(string Field, StringValues Value)> FieldsOf(string tag, ProgramTexts? said) =>
    [
        (Name(tag, "name"), said?.Name),
        (Name(tag, "purpose"), said?.Purpose),
        (Name(tag, "sponsorMessage"), said?.SponsorMessage),
    ];
}
