using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>What people and coordinators do about erasing somebody. The erasing itself is done by <see cref="ErasureOrchestrator"/>.</summary>
public sealed class ErasureActs(Decider decider)
{
    /// <summary>
    /// Asks for somebody to be erased; asking twice is asking once. It begins when it has been thought over. One that is open and that nothing works on,
    /// since it came with an import, is gone on with.
    /// </summary>
    /// <param name="by">As the ledger writes it: the person, a coordinator, or the product whose span is over.</param>
    public async Task<Verdict<ErasureRequest>> AskAsync(string personId, string by, CancellationToken cancellation = default)
    {
        var programId = await decider.Store.MailProgramAsync(personId, cancellation);
        return await decider.DecideAsync(Partition.Person(personId), token => AskAsync(personId, by, programId, token), cancellation);
    }

    /// <summary>Once more for somebody whom a backup of before has brought back: they have thought it over, and nobody is asked. It begins at once.</summary>
    public Task<Verdict<ErasureRequest>> AskAgainAsync(string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId), token => AskAsync(personId, Actors.System, programId: null, token, ErasedBefore), cancellation);

    /// <summary>Calls it off, as long as it has not begun. What was ended on the way stays ended.</summary>
    public async Task<Verdict<ErasureRequest>> CallOffAsync(string personId, string by, CancellationToken cancellation = default) =>
        await LatestAsync(personId, cancellation) is not { } latest
            ? RefusalReason.Unknown
            : await decider.DecideAsync(
                Key.Of(latest),
                request => ErasureDecisions.CallOff(request, by, decider.Now),
                request => Consequences.Of(
                    new LedgerNote(by, DecisionName.ErasureCalledOff, SubjectOf(personId), $"request {request.Number}"), Look(request)),
                cancellation);

    /// <summary>Keeps all that is stored about somebody, because a law or a dispute asks for it.</summary>
    /// <param name="reason">1 to 500 characters; the person is shown them.</param>
    /// <returns><see cref="RefusalReason.WrongStage"/> once an erasure runs: it would go on, and nobody may believe that something is kept.</returns>
    public Task<Verdict<LegalHold>> HoldAsync(string personId, string reason, string by, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token =>
        {
            var words = reason.Trim();
            if (words.Length is 0 or > LegalHold.LongestReason)
            {
                return new Decision<Verdict<LegalHold>>(
                    Refusal.Invalid(new FieldError("reason", "rules.some-words", ("max", LegalHold.LongestReason))));
            }

            var known = await decider.Store.FindAsync(LegalHold.KeyOf(personId), token);
            if (known is not null || await decider.Store.FindAsync(Person.KeyOf(personId), token) is null)
            {
                return new Decision<Verdict<LegalHold>>(known is null ? RefusalReason.Unknown : RefusalReason.AlreadyDone);
            }

            if (await LatestAsync(personId, token) is { Stage: ErasureStage.Running })
            {
                return new Decision<Verdict<LegalHold>>(RefusalReason.WrongStage);
            }

            var hold = new LegalHold(personId, words, by, decider.Now);
            return new Decision<Verdict<LegalHold>>(hold)
            {
                Writes = new Batch().Create(hold),
                Notes = [new LedgerNote(by, DecisionName.ErasureHeld, SubjectOf(personId), "held", decider.Now)],
            };
        },
        cancellation);

    /// <summary>Nothing asks any more that it be kept: an erasure that waited for that goes on.</summary>
    public Task<Verdict<LegalHold>> LiftAsync(string personId, string by, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token => await decider.Store.FindAsync(LegalHold.KeyOf(personId), token) is not { } stored
            ? new Decision<Verdict<LegalHold>>(RefusalReason.AlreadyDone)
            : new Decision<Verdict<LegalHold>>(stored.Value)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(by, DecisionName.ErasureHoldLifted, SubjectOf(personId), "lifted", decider.Now)],
                Signals = await LatestAsync(personId, token) is { IsOpen: true } waiting ? [Look(waiting)] : [],
            },
        cancellation);

    /// <summary>Has it looked at once more what an erasure waits for, before the date on which that is done by itself.</summary>
    /// <returns>The request; refused where none waits.</returns>
    public Task<Verdict<ErasureRequest>> LookAgainAsync(string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token => await LatestAsync(personId, token) switch
        {
            { IsOpen: true } waiting => new Decision<Verdict<ErasureRequest>>(waiting) { Signals = [Look(waiting)] },
            null => new Decision<Verdict<ErasureRequest>>(RefusalReason.Unknown),
            _ => new Decision<Verdict<ErasureRequest>>(RefusalReason.WrongStage),
        },
        cancellation);

    /// <returns>The last request about somebody; null for none.</returns>
    public async Task<ErasureRequest?> LatestAsync(string personId, CancellationToken cancellation = default) =>
        (await decider.Store.QueryAsync(Partition.Person(personId), new DocumentQuery<ErasureRequest>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation))?.Value;

    internal static string SubjectOf(string personId) => $"person:{personId}";

    // To be thought over is nothing any more.
    private static ErasureRequest ErasedBefore(ErasureRequest asked) => asked with { BeginsAt = asked.AskedAt };

    private async Task<Decision<Verdict<ErasureRequest>>> AskAsync(
        string personId, string by, string? programId, CancellationToken cancellation, Func<ErasureRequest, ErasureRequest>? change = null)
    {
        if (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is null)
        {
            return new Decision<Verdict<ErasureRequest>>(RefusalReason.Unknown);
        }

        var latest = await LatestAsync(personId, cancellation);
        var verdict = ErasureDecisions.Ask(personId, latest, by, decider.Now);
        if (verdict.Value is not { } first)
        {
            return new Decision<Verdict<ErasureRequest>>(verdict) { Signals = latest is { IsOpen: true } ? [Begin(latest)] : [] };
        }

        var asked = change?.Invoke(first) ?? first;
        return new Decision<Verdict<ErasureRequest>>(asked)
        {
            Writes = new Batch().Create(asked),
            Notes = [new LedgerNote(by, DecisionName.ErasureAsked, SubjectOf(personId), $"request {asked.Number}")],
            Signals = [Begin(asked)],
            Mails = programId is null ? [] : [ErasureMails.Of(MailTemplate.ErasureAsked, asked, programId, asked.BeginsAt)],
        };
    }

    // Of one that goes on already nothing comes.
    private static Signal Begin(ErasureRequest request) => Signals.Start(
        nameof(ErasureOrchestrator),
        InstanceIds.Erasure(request.PersonId, request.Number),
        new ErasureInput(request.PersonId, request.Number, request.BeginsAt));

    private Signal Look(ErasureRequest request) =>
        Signals.Raise(InstanceIds.Erasure(request.PersonId, request.Number), new ErasureMoved(decider.Now));
}
