using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Samples;
using MentorFlow.Mails.Wording;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Which mail, in which language, of which program.</summary>
/// <param name="Language">One that there is.</param>
public sealed record WordingPlace(string ProgramId, MailTemplate Template, string Language)
{
    public Key<MailWording> Key => MailWording.KeyOf(ProgramId, Template, Language);
}

/// <summary>What coordinators decide about the words of their program's mails.</summary>
public sealed class WordingActs(Decider decider, SampleMails samples, Languages languages)
{
    /// <param name="seen">The version that the words were written upon.</param>
    public Task<Verdict<MailWording>> SaveAsync(WordingPlace place, OwnWords words, int seen, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            place,
            DecisionName.WordingSaved,
            (program, wording) => WordingRules.Check(words, PlacesOf(place, program)) is { Count: > 0 } errors
                ? Refusal.Invalid(errors)
                : WordingDecisions.Save(wording, words, seen, actor, decider.Now),
            actor,
            cancellation);

    /// <summary>Says what the product says, from now on.</summary>
    public Task<Verdict<MailWording>> RestoreAsync(WordingPlace place, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            place, DecisionName.WordingRestored, (_, wording) => WordingDecisions.Restore(wording, actor, decider.Now), actor, cancellation);

    /// <summary>Says again what an older version said.</summary>
    public Task<Verdict<MailWording>> BringBackAsync(WordingPlace place, int number, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            place,
            DecisionName.WordingSaved,
            (program, wording) => WordingDecisions.BringBack(
                wording, number, words => WordingRules.Check(words, PlacesOf(place, program)).Count == 0, actor, decider.Now),
            actor,
            cancellation);

    /// <summary>Sends the mail as it reads now, about people who do not exist, to the program's coordinator.</summary>
    /// <returns>False when there is no such program.</returns>
    public Task<bool> TestAsync(WordingPlace place, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(place.ProgramId),
        async token => await FindProgramAsync(place, token) is null
            ? new Decision<bool>(false)
            : new Decision<bool>(true) { Mails = [TestOf(place, decider.Now)] },
        cancellation);

    private Task<Verdict<MailWording>> DecideAsync(
        WordingPlace place,
        DecisionName name,
        Func<MentoringProgram, MailWording, Verdict<MailWording>> decide,
        string actor,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(place.ProgramId),
        async token =>
        {
            if (await FindProgramAsync(place, token) is not { } program)
            {
                return new Decision<Verdict<MailWording>>(RefusalReason.Unknown);
            }

            var stored = await decider.Store.FindAsync(place.Key, token);
            var verdict = decide(program, stored?.Value ?? MailWording.Original(place.ProgramId, place.Template, place.Language));
            return verdict.Value is not { } changed
                ? new Decision<Verdict<MailWording>>(verdict)
                : new Decision<Verdict<MailWording>>(verdict)
                {
                    Writes = stored is null ? new Batch().Create(changed) : new Batch().Replace(stored, changed),
                    Notes = [new LedgerNote(actor, name, changed.Id, $"{changed.Number}", changed.Words)],
                };
        },
        cancellation);

    private async Task<MentoringProgram?> FindProgramAsync(WordingPlace place, CancellationToken cancellation) =>
        (await decider.Store.FindAsync(MentoringProgram.KeyOf(place.ProgramId), cancellation))?.Value;

    private IReadOnlyList<string> PlacesOf(WordingPlace place, MentoringProgram program) =>
        [.. samples.PlacesOf(place.Template, languages.Of(place.Language), program).Select(known => known.Name)];

    // Twice within a moment is one click.
    private static MailOrder TestOf(WordingPlace place, DateTimeOffset now) => new(
        MailIds.For($"test of {place.ProgramId}/{place.Language} at {now:O}", place.Template, MailOrder.Coordinator),
        place.Template,
        place.ProgramId,
        MailOrder.Coordinator,
        SampleIn: place.Language);
}
