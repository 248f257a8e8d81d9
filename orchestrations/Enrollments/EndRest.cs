using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Until">The last day of the break that is meant, UTC.</param>
public sealed record RestEnd(string ProgramId, string PersonId, DateTimeOffset Until);

/// <summary>Ends a break on its last day, and tells who had it. Safe to repeat.</summary>
public sealed class EndRest(Decider decider)
{
    /// <returns>Whether it ended now.</returns>
    [Function(nameof(EndRest))]
    public Task<bool> RunAsync([ActivityTrigger] RestEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var stored = await decider.LoadStoredAsync(Enrollment.KeyOf(input.ProgramId, input.PersonId), token);
                if (stored.Value.RestsUntil != input.Until)
                {
                    return new Decision<bool>(false);
                }

                var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), token);
                var decided = Resting.End(stored, program, mentorshipId: null, decider.Now, Actors.System);
                return decided.Outcome.Value is not { } back ? new Decision<bool>(false) : new Decision<bool>(true)
                {
                    Writes = decided.Writes,
                    Notes = decided.Notes,
                    Signals = decided.Signals,
                    Mails = [EnrollmentMails.BreakOver(back, input.Until)],
                };
            },
            cancellation);
}
