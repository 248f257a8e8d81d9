using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record PoolPage(string ProgramId, string? Cursor);

/// <summary>Lets those go who are still in the pool when a program ends, a page at a time: nobody waits for a round that will not come.</summary>
public sealed class CloseEnrollments(Decider decider)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(CloseEnrollments))]
    public async Task<string?> RunAsync([ActivityTrigger] PoolPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var ready = await decider.Store
            .QueryAsync(
                partition,
                new DocumentQuery<Enrollment>(Limit: PageSize).Where(one => one.Stage, EnrollmentStage.Ready),
                cancellation)
            .ToListAsync(cancellation);
        foreach (var enrollment in ready)
        {
            await decider.DecideAsync(
                Key.Of(enrollment.Value),
                current =>
                    current.Stage is EnrollmentStage.Ready
                        ? EnrollmentDecisions.MoveTo(current, EnrollmentStage.Completed, "program ended")
                        : RefusalReason.WrongStage,
                current => Consequences.Of(new LedgerNote(Actors.System, DecisionName.EnrollmentMoved, current.Id, current.Stage.ToString(), "program ended")),
                cancellation);
        }

        return ready.Count < PageSize ? null : ready[^1].Value.Id;
    }
}
