using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Mails.Wording;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The mails of a program in its own words or the original's, as pages and API show them.</summary>
public sealed class WordingReading(IDocumentStore store, Languages languages, SampleMails samples, MailRenderer renderer)
{
    /// <returns>Null when there is no such program, mail or language.</returns>
    public async Task<WordingSight?> FindAsync(string programId, string template, string language, CancellationToken cancellation)
    {
        if (MailNames.Find(template) is not { } known || !languages.Has(language) || await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return null;
        }

        // An address may spell it otherwise; words are kept, and looked up when a mail is written, as the language files spell it.
        var tag = languages.Of(language).Language.Tag;
        return Sight(program, await store.ReadAsync(MailWording.KeyOf(programId, known, tag), cancellation) ?? MailWording.Original(programId, known, tag));
    }

    /// <summary>Those that somebody has changed.</summary>
    public async Task<IReadOnlyList<WordingSight>> ListAsync(MentoringProgram program, CancellationToken cancellation) =>
        await store.AllAsync<MailWording>(program.ProgramId, cancellation).Select(wording => Sight(program, wording)).ToListAsync(cancellation);

    /// <summary>Every mail in every language, in the order in which people get them.</summary>
    public async Task<IReadOnlyList<WordingSight>> ListAllAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var kept = (await ListAsync(program, cancellation)).ToDictionary(sight => sight.Place);
        return
        [
            .. from template in Enum.GetValues<MailTemplate>()
               from language in languages.All
               select kept.GetValueOrDefault(new WordingPlace(program.ProgramId, template, language.Tag))
                   ?? Sight(program, MailWording.Original(program.ProgramId, template, language.Tag)),
        ];
    }

    /// <param name="words">Saved or only typed.</param>
    public Task<RenderedMail> RenderAsync(WordingSight sight, OwnWords words) =>
        renderer.RenderAsync(samples.Of(sight.Place.Template, sight.Texts, sight.Program) with { Words = words });

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
    public IReadOnlyList<string> Misfits => [.. Check(Wording.Words).Select(error => error.Field).Distinct()];

    /// <summary>What is wrong with words that are to be said in this mail.</summary>
    public IReadOnlyList<FieldError> Check(OwnWords words) => WordingRules.Check(words, [.. Places.Select(place => place.Name)]);

    public string ValueOf(string place) => Texts.Fill($"{{{place}}}", Places);

    public string OriginalOf(MailText text) => MailRendering.FormOf(Wording.Template, text, Texts.For(Program.Form));
}
