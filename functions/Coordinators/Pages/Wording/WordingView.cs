using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Pages.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Mails.Wording;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Functions.Coordinators.Pages.Wording;

/// <summary>What the pages about a program's own words have in common.</summary>
public sealed class WordingView(IDocumentStore store, Languages languages, SampleMails samples, MailRenderer renderer)
{
    /// <returns>Null when there is no such program, mail or language.</returns>
    public async Task<WordingSight?> FindAsync(string programId, string template, string language, CancellationToken cancellation)
    {
        if (MailStages.Find(template) is not { } known || !languages.Has(language) || await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return null;
        }

        var wording = await store.ReadAsync(MailWording.KeyOf(programId, known, language), cancellation);
        return Sight(program, wording ?? MailWording.Original(programId, known, language));
    }

    /// <summary>Those that somebody has changed.</summary>
    public async Task<IReadOnlyList<WordingSight>> ListAsync(MentoringProgram program, CancellationToken cancellation) =>
        await store.AllAsync<MailWording>(program.ProgramId, cancellation).Select(wording => Sight(program, wording)).ToListAsync(cancellation);

    /// <param name="words">Saved or only typed.</param>
    public async Task<string> RenderAsync(WordingSight sight, OwnWords words) =>
        (await renderer.RenderAsync(samples.Of(sight.Place.Template, sight.Texts, sight.Program) with { Words = words })).Html;

    private WordingSight Sight(MentoringProgram program, MailWording wording)
    {
        var texts = languages.Of(wording.Language);
        return new WordingSight(program, wording, texts, samples.PlacesOf(wording.Template, texts, program));
    }
}

/// <summary>A mail of a program in one language, as it reads now.</summary>
/// <param name="Texts">Of the language that the mail is in, not of the reader.</param>
/// <param name="Places">What its texts may name, each with what would stand there.</param>
public sealed record WordingSight(MentoringProgram Program, MailWording Wording, Texts Texts, IReadOnlyList<(string Name, object? Value)> Places)
{
    public WordingPlace Place => new(Program.ProgramId, Wording.Template, Wording.Language);

    public bool IsChanged => Wording.Words != OwnWords.None;

    /// <summary>Names of texts that cannot be said any more: the original goes out in their place.</summary>
    public IReadOnlyList<string> Misfits =>
        [.. WordingRules.Check(Wording.Words, [.. Places.Select(place => place.Name)]).Select(error => error.Field).Distinct()];

    public string ValueOf(string place) => Texts.Fill($"{{{place}}}", Places);

    public string OriginalOf(MailText text) => MailRendering.FormOf(Wording.Template, text, Texts);
}
