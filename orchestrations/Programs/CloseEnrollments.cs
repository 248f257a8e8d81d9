using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record PoolPage(string ProgramId, string? Cursor);

/// <summary>
/// Lets those go who have no mentorship when a program ends, a page at a time: nobody waits for a round that will not come, and who was never matched hears
/// it with thanks and with what else there is.
/// </summary>
public sealed class CloseEnrollments(Decider decider)
{
    private const int PageSize = 25;

    private static readonly EnrollmentStage[] Waiting =
    [
        EnrollmentStage.Ready, EnrollmentStage.InTraining, EnrollmentStage.Accepted, EnrollmentStage.Invited, EnrollmentStage.Planned,
        EnrollmentStage.Waitlisted,
    ];

    // What is about one person goes with the person.
    private static readonly WorkItemKind[] OfTheProgram =
    [
        WorkItemKind.Unmatched, WorkItemKind.RoleUnusable, WorkItemKind.RematchWanted, WorkItemKind.SignUpRequested, WorkItemKind.CampaignDue,
    ];

    private static readonly DocumentQuery<WorkItem> Open = new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open);

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(CloseEnrollments))]
    public async Task<string?> RunAsync([ActivityTrigger] PoolPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        foreach (var stage in Waiting)
        {
            var page = await decider.Store
                .QueryAsync(partition, new DocumentQuery<Enrollment>(Limit: PageSize).Where(one => one.Stage, stage), cancellation)
                .ToListAsync(cancellation);
            foreach (var enrollment in page)
            {
                await decider.DecideAsync(partition, token => CloseAsync(Key.Of(enrollment.Value), token), cancellation);
            }

            if (page.Count == PageSize)
            {
                return page[^1].Value.Id;
            }
        }

        await SettleItemsAsync(partition, cancellation);
        return null;
    }

    // No round and no sign-up comes after the end, so nobody has to decide about them any more.
    private async Task SettleItemsAsync(Partition partition, CancellationToken cancellation)
    {
        var open = await decider.Store.QueryAsync(partition, Open, cancellation)
            .Where(item => OfTheProgram.Contains(item.Value.Kind))
            .ToListAsync(cancellation);
        foreach (var item in open)
        {
            await decider.DecideAsync(
                Key.Of(item.Value),
                current => WorkItemDecisions.Moot(current, decider.Now),
                current => Consequences.Of(
                    new LedgerNote(Actors.System, DecisionName.WorkItemMoot, current.Subject.ToString(), current.Kind.ToString()),
                    current.InstanceId is { } waiting ? [Signals.Raise(waiting, new Ended(EndReason.Completed))] : []),
                cancellation);
        }
    }

    private async Task<Decision<bool>> CloseAsync(Key<Enrollment> key, CancellationToken cancellation)
    {
        var stored = await decider.LoadStoredAsync(key, cancellation);
        var before = stored.Value;
        var wasMatched = await decider.Store.HasBeenMatchedAsync(before.ProgramId, before.PersonId, cancellation);
        if (EnrollmentDecisions.CloseProgram(before, wasMatched).Value is not { } closed)
        {
            return new Decision<bool>(false);
        }

        var writes = new Batch().Replace(stored, closed);
        var notes = new List<LedgerNote>
        {
            new(Actors.System, DecisionName.EnrollmentMoved, closed.Id, closed.Stage.ToString(), closed.EndedBecause),
        };
        foreach (var item in await UnmatchedItems.OpenAsync(decider.Store, closed.ProgramId, [closed.PersonId], cancellation))
        {
            if (WorkItemDecisions.Moot(item.Value, decider.Now).Value is { } moot)
            {
                writes.Replace(item, moot);
                notes.Add(new LedgerNote(Actors.System, DecisionName.WorkItemMoot, moot.Subject.ToString(), moot.Kind.ToString()));
            }
        }

        return new Decision<bool>(true)
        {
            Writes = writes,
            Notes = notes,
            Signals = Signals.EndOnboarding(before, EndReason.Completed),
            Mails = closed.Stage is EnrollmentStage.Unmatched ? [EnrollmentMails.UnmatchedFarewell(closed)]
                : closed.Stage is EnrollmentStage.Lapsed && before.IsTold ? [EnrollmentMails.RecruitmentClosed(closed)]
                : [],
        };
    }
}
