using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RoundEnd(string ProgramId, int Number);

/// <summary>Closes a round, and clears what its solving kept.</summary>
public sealed class CloseRound(Decider decider, RoundArchive archive)
{
    /// <returns>The people who wait, in order.</returns>
    [Function(nameof(CloseRound))]
    public async Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] RoundEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var inPool = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Ready);
        var closed = await decider.DecideAsync(
            partition,
            async token =>
            {
                var ready = await decider.Store.QueryAsync(partition, inPool, token)
                    .Select(stored => stored.Value)
                    .Where(enrollment => enrollment.RestsSince is null)
                    .ToListAsync(token);
                return RoundClosing.Decide(await decider.LoadStoredAsync(Round.KeyOf(input.ProgramId, input.Number), token), ready);
            },
            cancellation);
        await archive.ClearAsync(closed, cancellation);
        return [.. closed.Waiting.Select(person => person.PersonId)];
    }
}
