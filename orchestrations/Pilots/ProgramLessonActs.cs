using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Pilots;

/// <summary>What coordinators have learned from a program, and what of it stands beside the form of the next.</summary>
public sealed class ProgramLessonActs(Decider decider)
{
    /// <summary>Safe to repeat: the same form writes one.</summary>
    public Task<Verdict<ProgramLesson>> LearnAsync(
        string programId, LessonDraft draft, NoteWriter by, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<ProgramLesson>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.LessonsOfProgramAsync(programId, token);
            var verdict = RetrospectiveDecisions.Learn(program, known, draft, by, decider.Now);
            return verdict.Value is not { } lesson
                ? new Decision<Verdict<ProgramLesson>>(verdict)
                : Decide(
                    lesson,
                    await decider.Store.LatestRetrospectiveAsync(programId, token),
                    await decider.Store.OpenItemsAsync(programId, WorkItemKind.LessonsWanted, token),
                    decider.Now);
        },
        cancellation);

    /// <param name="isForNext">False leaves it to this program.</param>
    /// <param name="actor">As the ledger writes it.</param>
    public Task<Verdict<ProgramLesson>> MarkAsync(
        string programId, string lessonId, bool isForNext, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            ProgramLesson.KeyOf(programId, lessonId),
            lesson => RetrospectiveDecisions.Mark(lesson, isForNext),
            lesson => Consequences.Of(
                new LedgerNote(actor, DecisionName.RetrospectiveMarked, $"program:{programId}", lesson.IsForNext ? "for the next" : "not for the next")),
            cancellation);

    /// <summary>Deletes a lesson; a second click changes nothing.</summary>
    /// <param name="actor">As the ledger writes it.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string programId, string lessonId, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await decider.Store.FindAsync(ProgramLesson.KeyOf(programId, lessonId), token) is not { } stored
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(actor, DecisionName.RetrospectiveRemoved, $"program:{programId}", "removed")],
            },
        cancellation);

    /// <param name="latest">The look back that asked for it; null where it came by itself.</param>
    /// <param name="open">Work items that ask for it.</param>
    internal static Decision<Verdict<ProgramLesson>> Decide(
        ProgramLesson lesson, Retrospective? latest, IReadOnlyList<Stored<WorkItem>> open, DateTimeOffset now)
    {
        var writes = new Batch().Create(lesson);
        return new Decision<Verdict<ProgramLesson>>(lesson)
        {
            Writes = writes,
            Notes =
            [
                new LedgerNote(lesson.By.Actor, DecisionName.RetrospectiveLearned, $"program:{lesson.ProgramId}", "learned", lesson),
                .. open.ResolvedIn(writes, lesson.By.Actor, now),
            ],
            Signals = latest is null ? [] : [Signals.Raise(InstanceIds.Retrospective(lesson.ProgramId, latest.Number), new LessonWritten())],
        };
    }
}
