using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record RecruitmentPage(string ProgramId, string? Cursor);

/// <summary>Invites the people who were put on the list before recruitment opened, a page at a time.</summary>
public sealed class OpenRecruitment(Decider decider)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(OpenRecruitment))]
    public async Task<string?> RunAsync([ActivityTrigger] RecruitmentPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        if (program.IsOver)
        {
            return null;
        }

        var planned = await decider.Store
            .QueryAsync(
                partition,
                new DocumentQuery<Enrollment>(Limit: PageSize).Where(one => one.Stage, EnrollmentStage.Planned),
                cancellation)
            .ToListAsync(cancellation);
        foreach (var enrollment in planned)
        {
            await decider.DecideAsync(partition, token => OpenAsync(program, Key.Of(enrollment.Value), token), cancellation);
        }

        return planned.Count < PageSize ? null : planned[^1].Value.Id;
    }

    private async Task<Decision<bool>> OpenAsync(MentoringProgram program, Key<Enrollment> key, CancellationToken cancellation) =>
        Invitation.Open(program, await decider.LoadStoredAsync(key, cancellation), decider.Now);
}
