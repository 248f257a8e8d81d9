using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>Somebody says when a talk suits them, or that they need none.</summary>
public sealed class TalkActs(Decider decider)
{
    /// <summary>The offer that was made last; null for none.</summary>
    public async Task<TalkOffer?> LatestAsync(string programId, string personId, CancellationToken cancellation = default) =>
        (await decider.Store
            .QueryAsync(
                Partition.Program(programId),
                new DocumentQuery<TalkOffer>(IdPrefix: TalkOffer.PrefixOf(personId), Limit: 1, Descending: true),
                cancellation)
            .FirstOrDefaultAsync(cancellation))?.Value;

    /// <param name="when">In their words, for the coordinators of the program; null where they need no talk.</param>
    public Task<Verdict<TalkOffer>> AnswerAsync(
        string programId, string personId, int round, string? when, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(TalkOffer.KeyOf(programId, personId, round), token) is { } stored
                ? Answer(stored, await decider.Store.FindAsync(WorkItem.KeyOf(programId, stored.Value.WorkItemKey), token), when, decider.Now)
                : new Decision<Verdict<TalkOffer>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>The item says when; without a talk there is nothing left to do about it. One that is decided stays as it is.</summary>
    internal static Decision<Verdict<TalkOffer>> Answer(Stored<TalkOffer> stored, Stored<WorkItem>? item, string? when, DateTimeOffset now)
    {
        var verdict = TalkOfferDecisions.Answer(stored.Value, when, now);
        if (verdict.Value is not { } answered)
        {
            return new Decision<Verdict<TalkOffer>>(verdict);
        }

        var writes = new Batch().Replace(stored, answered);
        if (item is { Value: { Status: WorkItemStatus.Open } open })
        {
            writes.Replace(item, answered.When is { } said
                ? open with { Cause = new Phrase("causes.talk-when", ("person", answered.PersonId), ("when", said)), SnoozedUntil = null }
                : WorkItemDecisions.Moot(open, now).Value!);
        }

        return new Decision<Verdict<TalkOffer>>(verdict)
        {
            Writes = writes,
            Notes = [new LedgerNote(
                Actors.Person(answered.PersonId),
                DecisionName.TalkAnswered,
                $"enrollment:{answered.PersonId}",
                answered.When is null ? "none needed" : "wanted")],
        };
    }
}
