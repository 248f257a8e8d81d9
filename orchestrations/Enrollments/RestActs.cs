using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>After an end that came early: somebody has a break from being matched, or wants to be matched again (R94).</summary>
public sealed class RestActs(Decider decider)
{
    /// <summary>No round matches them until they come back.</summary>
    public Task<Verdict<Enrollment>> RestAsync(string programId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { } stored
                ? Resting.Begin(stored, decider.Now)
                : new Decision<Verdict<Enrollment>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>The same of a mentor, with the day on which they come back by themselves; said again with another day, that one counts.</summary>
    /// <param name="until">UTC; null until they say so.</param>
    public Task<Verdict<Enrollment>> RestUntilAsync(
        string programId, string personId, DateTimeOffset? until, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is { } stored
                ? Resting.Begin(stored, await decider.LoadAsync(MentoringProgram.KeyOf(programId), token), until, decider.Now)
                : new Decision<Verdict<Enrollment>>(RefusalReason.Unknown),
            cancellation);

    /// <summary>A mentor comes back who had a break between mentees: they wait for nobody.</summary>
    public Task<Verdict<Enrollment>> ReturnAsync(string programId, string personId, CancellationToken cancellation = default) =>
        EndAsync(programId, personId, mentorshipId: null, cancellation);

    /// <summary>Comes back into the pool; where no round is to come, a coordinator is asked for one.</summary>
    /// <param name="mentorshipId">Of the one that has ended.</param>
    public Task<Verdict<Enrollment>> ReturnAsync(string programId, string personId, string mentorshipId, CancellationToken cancellation = default) =>
        EndAsync(programId, personId, mentorshipId, cancellation);

    private Task<Verdict<Enrollment>> EndAsync(string programId, string personId, string? mentorshipId, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
                if (stored is null)
                {
                    return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
                }

                var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), token);
                return Resting.End(stored, program, mentorshipId, decider.Now);
            },
            cancellation);
}
