using MentorFlow.Ledger;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using MentorFlow.WorkItems;

namespace MentorFlow.Functions.Acts;

/// <summary>What a coordinator decides in the work queue.</summary>
public sealed class CoordinatorActs(DecisionDesk desk)
{
    /// <summary>Resolves a work item; the decision reaches the instance that waits for it.</summary>
    /// <param name="coordinator">As signed in to the console.</param>
    public Task<Verdict<WorkItem>> ResolveAsync(
        DurableTaskClient client, string programId, string key, Resolution resolution, string coordinator, CancellationToken cancellation = default) =>
        desk.DecideAsync<WorkItem>(
            client,
            Partition.Program(programId),
            WorkItem.IdOf(key),
            item => WorkItemDecisions.Resolve(item, resolution, coordinator, desk.Now),
            item => Consequences.Of(
                new LedgerNote(Actors.Coordinator(coordinator), "workitem.resolved", item.Subject, resolution.Kind.ToString(), resolution),
                Wake(item, resolution)),
            cancellation);

    /// <summary>Sends a matching round out now instead of at the end of its review time.</summary>
    public Task<Verdict<Round>> ApproveRoundAsync(DurableTaskClient client, string programId, int number, string coordinator, CancellationToken cancellation = default) =>
        desk.DecideAsync(
            client,
            Partition.Program(programId),
            async token =>
            {
                var round = await desk.Store.FindAsync<Round>(Partition.Program(programId), Round.IdOf(number), token);
                return round switch
                {
                    null => new Decision<Verdict<Round>>(RefusalReason.Unknown),
                    { Value.Status: not RoundStatus.Solved } => new Decision<Verdict<Round>>(RefusalReason.AlreadyDone),
                    _ => new Decision<Verdict<Round>>(round.Value)
                    {
                        Notes = [new LedgerNote(Actors.Coordinator(coordinator), "round.approved", round.Value.Id, $"{round.Value.Pairs.Count} pairs")],
                        Signals = [Signals.Raise(InstanceIds.Round(programId, number), new RoundReviewed(Approved: true))],
                    },
                };
            },
            cancellation);

    // A concern was raised by a person, so no instance waits for its end; replacing still reaches the mentorship it is about.
    private static IReadOnlyList<Signal> Wake(WorkItem item, Resolution resolution)
    {
        if (item.InstanceId is { } waiting)
        {
            return [Signals.Raise(waiting, new WorkItemResolved(item.Key, resolution.Kind, resolution.Extension))];
        }

        return resolution.Kind is ResolutionKind.Replace && item.Subject.Split(':') is ["mentorship", var mentorshipId]
            ? [Signals.Raise(InstanceIds.Mentorship(item.ProgramId, mentorshipId), new Ended(EndReason.Replaced))]
            : [];
    }
}
