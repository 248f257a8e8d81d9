using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>What coordinators tick in the list of a program's first two weeks, and take back.</summary>
public sealed class FirstWeekActs(Decider decider)
{
    /// <param name="key">Of the line.</param>
    /// <param name="isDone">False takes the tick back.</param>
    public Task<Verdict<FirstWeeks>> TickAsync(
        string programId, string key, bool isDone, NoteWriter by, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
            {
                return new Decision<Verdict<FirstWeeks>>(RefusalReason.Unknown);
            }

            var stored = await decider.Store.FindAsync(FirstWeeks.KeyOf(programId), token);
            var verdict = FirstWeekDecisions.Tick(stored?.Value, programId, key, isDone, by, decider.Now);
            return verdict.Value is not { } ticked
                ? new Decision<Verdict<FirstWeeks>>(verdict)
                : new Decision<Verdict<FirstWeeks>>(verdict)
                {
                    Writes = stored is null ? new Batch().Create(ticked) : new Batch().Replace(stored, ticked),
                    Notes =
                    [
                        new LedgerNote(
                            by.Actor, isDone ? DecisionName.FirstWeeksTicked : DecisionName.FirstWeeksTakenBack, $"program:{programId}", key),
                    ],
                };
        },
        cancellation);
}
