using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Fairness;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RoundEnd(string ProgramId, int Number);

/// <summary>
/// Closes a round: who is without a partner comes before a coordinator, mentors without a mentee are told why, and what its solving kept is cleared.
/// </summary>
public sealed class CloseRound(Decider decider, RoundArchive archive, FairnessKeeping fairness)
{
    /// <summary>People of one batch; Cosmos DB takes 100 writes, of which the ledger needs some.</summary>
    private const int BatchSize = 40;

    /// <returns>The people who wait, in order.</returns>
    [Function(nameof(CloseRound))]
    public async Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] RoundEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var closed = await decider.DecideAsync(
            partition,
            async token => RoundClosing.Decide(
                await decider.LoadStoredAsync(Round.KeyOf(input.ProgramId, input.Number), token), await ReadyAsync(partition, token)),
            cancellation);
        if (await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation) is { Status: ProgramStatus.Running } program)
        {
            await OpenItemsAsync(closed, program.Form is ProgramForm.Circle, cancellation);
            await TellMentorsAsync(closed, cancellation);
        }

        await fairness.KeepAsync(closed, cancellation);
        await archive.ClearAsync(closed, cancellation);
        return [.. closed.Waiting.Select(person => person.PersonId)];
    }

    private async Task OpenItemsAsync(Round round, bool isOfCircles, CancellationToken cancellation)
    {
        await SettleEarlierAsync(round, cancellation);
        var proposals = await decider.Store.QueryAsync(
                round.Partition, new DocumentQuery<Proposal>().Where(proposal => proposal.Round, round.Number), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var talks = round.Waiting.Where(person => UnmatchedItems.RejectedAll(person.PersonId, proposals)).ToList();
        foreach (var person in talks)
        {
            await decider.DecideAsync(
                round.Partition,
                async token => await decider.Store.FindAsync(TalkOffer.KeyOf(round.ProgramId, person.PersonId, round.Number), token) is null
                    ? UnmatchedItems.Offer(round, person, decider.Now)
                    : new Decision<bool>(false),
                cancellation);
        }

        var items = UnmatchedItems.Of(round, [.. round.Waiting.Except(talks)], decider.Now, isOfCircles);
        await decider.DecideAsync(
            round.Partition,
            async token =>
            {
                var missing = new List<WorkItem>();
                foreach (var item in items)
                {
                    if (await decider.Store.FindAsync(Key.Of(item), token) is null)
                    {
                        missing.Add(item);
                    }
                }

                return UnmatchedItems.Opened(missing, UnmatchedItems.ActorOf(round));
            },
            cancellation);
    }

    // What this round found out takes the place of what an earlier one did.
    private async Task SettleEarlierAsync(Round round, CancellationToken cancellation)
    {
        foreach (var item in await UnmatchedItems.OfEarlierAsync(decider.Store, round.ProgramId, round.Number, cancellation))
        {
            await decider.DecideAsync(
                Key.Of(item.Value),
                current => WorkItemDecisions.Moot(current, decider.Now),
                current => Consequences.Of(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, current.Subject.ToString(), current.Kind.ToString())),
                cancellation);
        }
    }

    private async Task TellMentorsAsync(Round round, CancellationToken cancellation)
    {
        var mentors = (await ReadyAsync(round.Partition, cancellation)).Where(enrollment => enrollment.Role is ProgramRole.Mentor);
        foreach (var chunk in mentors.Chunk(BatchSize))
        {
            var decision = new Decision<bool>(true) { Mails = [.. chunk.Select(mentor => Mail(round, mentor.PersonId))] };
            await decider.DecideAsync(round.Partition, _ => Task.FromResult(decision), cancellation);
        }
    }

    private static MailOrder Mail(Round round, string mentorId) => new(
        MailIds.For(round.Id, MailTemplate.WaitingForMentee, mentorId), MailTemplate.WaitingForMentee, round.ProgramId, mentorId);

    private async Task<IReadOnlyList<Enrollment>> ReadyAsync(Partition partition, CancellationToken cancellation) =>
        await decider.Store.QueryAsync(partition, new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Ready), cancellation)
            .Select(stored => stored.Value)
            .Where(enrollment => enrollment.RestsSince is null)
            .ToListAsync(cancellation);
}
