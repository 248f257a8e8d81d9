using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record StopPage(string ProgramId, StopPart Part, string? Cursor);

/// <summary>Ends one page of what a program that was stopped had begun. Safe to repeat: what has ended has ended.</summary>
public sealed class EndOfStopped(Decider decider, DepartureActs departures)
{
    private const int PageSize = 25;

    private const string Because = "program stopped";

    private static readonly Ended Stopped = new(EndReason.ProgramStopped);

    // What failed is put right, or given up, whether the program goes on or not; and what somebody wrote is read.
    private static readonly WorkItemKind[] OfTheProgram =
    [
        WorkItemKind.ProfileOverdue, WorkItemKind.TrainingOverdue, WorkItemKind.RoundToReview, WorkItemKind.RoundBlocked, WorkItemKind.Unmatched,
        WorkItemKind.TalkWanted, WorkItemKind.RoleUnusable, WorkItemKind.RematchWanted, WorkItemKind.ConflictFound, WorkItemKind.KickoffOverdue,
        WorkItemKind.MentorshipStalled, WorkItemKind.FitProblem, WorkItemKind.MentorStrained, WorkItemKind.PausedTooLong, WorkItemKind.ManagerSilent,
        WorkItemKind.RoomRefused, WorkItemKind.EndWaits, WorkItemKind.SignUpRequested, WorkItemKind.CampaignDue,
    ];

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(EndOfStopped))]
    public Task<string?> RunAsync([ActivityTrigger] StopPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        input.Part switch
        {
            StopPart.Mentorships => EachAsync<Mentorship>(input, EndAsync, cancellation),
            StopPart.Rounds => EachAsync<RoundBeginning>(input, EndAsync, cancellation),
            StopPart.Proposals => EachAsync<Proposal>(input, WithdrawAsync, cancellation),
            _ => EachAsync<WorkItem>(input, SettleAsync, cancellation),
        };

    private async Task<string?> EachAsync<T>(StopPage input, Func<T, CancellationToken, Task> end, CancellationToken cancellation)
        where T : class, IDocument
    {
        var page = await decider.Store
            .QueryAsync(Partition.Program(input.ProgramId), new DocumentQuery<T>(Limit: PageSize, After: input.Cursor), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        foreach (var document in page)
        {
            await end(document, cancellation);
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }

    private Task EndAsync(Mentorship mentorship, CancellationToken cancellation) => mentorship.IsOpen
        ? departures.EndAsync(mentorship, EndReason.ProgramStopped, Actors.System, leaverId: null, cancellation)
        : Task.CompletedTask;

    private Task EndAsync(RoundBeginning round, CancellationToken cancellation) =>
        RaiseAsync(round.Partition, InstanceIds.Round(round.ProgramId, round.Number), cancellation);

    private Task WithdrawAsync(Proposal proposal, CancellationToken cancellation) => !proposal.IsOpen
        ? Task.CompletedTask
        : decider.DecideAsync(
            Key.Of(proposal),
            current => ProposalDecisions.Close(current, ProposalStage.Withdrawn, Because),
            current => Consequences.Of(
                new LedgerNote(Actors.System, DecisionName.ProposalWithdrawn, current.Id, Because),
                Signals.Raise(InstanceIds.Proposal(current.ProgramId, current.ProposalId), Stopped)),
            cancellation);

    private async Task SettleAsync(WorkItem item, CancellationToken cancellation)
    {
        if (item.Status is WorkItemStatus.Open && OfTheProgram.Contains(item.Kind))
        {
            await decider.DecideAsync(
                Key.Of(item),
                current => WorkItemDecisions.Moot(current, decider.Now),
                current => Consequences.Of(
                    new LedgerNote(Actors.System, DecisionName.WorkItemMoot, current.Subject.ToString(), current.Kind.ToString()),
                    current.InstanceId is { } waiting ? [Signals.Raise(waiting, Stopped)] : []),
                cancellation);
        }
    }

    private Task<bool> RaiseAsync(Partition partition, string instanceId, CancellationToken cancellation) => decider.DecideAsync(
        partition,
        _ => Task.FromResult(new Decision<bool>(true) { Signals = [Signals.Raise(instanceId, Stopped)] }),
        cancellation);
}
