using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>
/// Somebody asks to have a fact about them put right that they cannot change themselves. The request and the coordinator's work item are one decision; the
/// answer is given where work items are resolved.
/// </summary>
public sealed class CorrectionActs(Decider decider)
{
    /// <param name="programId">Whose coordinator is asked; null, or one in which they take no part, asks the administrators.</param>
    /// <param name="requestId">Made by the form: the same one again is a repeat.</param>
    /// <param name="fact">Null where none was chosen.</param>
    public async Task<Verdict<CorrectionRequest>> AskAsync(
        string personId, string? programId, string requestId, CorrectedFact? fact, string? words, CancellationToken cancellation = default)
    {
        var queue = programId is not null
            && await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not null
                ? programId
                : MentoringProgram.OrganizationQueue;
        return await decider.DecideAsync(
            Partition.Program(queue),
            async token => Decide(
                await decider.Store.FindAsync(CorrectionRequest.KeyOf(queue, personId, requestId), token) is not null,
                CorrectionDecisions.Ask(personId, requestId, queue, fact, words, decider.Now)),
            cancellation);
    }

    internal static Decision<Verdict<CorrectionRequest>> Decide(bool isKnown, Verdict<CorrectionRequest> verdict)
    {
        if (isKnown)
        {
            return new Decision<Verdict<CorrectionRequest>>(RefusalReason.AlreadyDone);
        }

        if (verdict.Value is not { } asked)
        {
            return new Decision<Verdict<CorrectionRequest>>(verdict);
        }

        const WorkItemKind Kind = WorkItemKind.CorrectionAsked;
        var item = new WorkItem(
            asked.ProgramId,
            asked.ItemKey,
            Kind,
            new Subject.OfEnrollment(asked.PersonId),
            InstanceId: null,
            new Phrase("causes.correction-asked", ("fact", new Phrase($"my-data.facts.{asked.Fact}")), ("words", asked.Words)),
            asked.AskedAt,
            Kind.Estimate(),
            [asked.PersonId],
            AnswerBy: asked.AnswerBy);
        return new Decision<Verdict<CorrectionRequest>>(verdict)
        {
            Writes = new Batch().Create(asked).Create(item),
            Notes =
            [
                new LedgerNote(Actors.Person(asked.PersonId), DecisionName.CorrectionAsked, item.Subject.ToString(), asked.Fact.ToString()),
                new LedgerNote(Actors.System, DecisionName.WorkItemOpened, item.Subject.ToString(), Kind.ToString()),
            ],
        };
    }
}
