using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>People in a program speak for it among colleagues, by their own yes, and stop when they like (R12).</summary>
public sealed class AmbassadorActs(Decider decider)
{
    /// <summary>A coordinator asks.</summary>
    /// <param name="newId">Of the link that they would get.</param>
    /// <returns>
    /// <see cref="RefusalReason.NotAMember"/> for somebody who takes no part, <see cref="RefusalReason.AlreadyDone"/> for who was asked before.
    /// </returns>
    public Task<Verdict<Ambassador>> AskAsync(string programId, string personId, string newId, string actor, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            personId,
            (enrollment, known) => AmbassadorDecisions.Ask(enrollment, known, newId, decider.Now),
            asked => new LedgerNote(actor, DecisionName.AmbassadorAsked, EnrollmentOf(asked), "asked"),
            asked => [CampaignMails.Question(asked)],
            cancellation);

    /// <summary>Somebody says yes, or volunteers.</summary>
    /// <param name="newId">As above.</param>
    public Task<Verdict<Ambassador>> AgreeAsync(string programId, string personId, string newId, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            personId,
            (enrollment, known) => AmbassadorDecisions.Agree(enrollment, known, newId, decider.Now),
            agreed => new LedgerNote(Actors.Person(personId), DecisionName.AmbassadorAgreed, EnrollmentOf(agreed), "agreed"),
            _ => [],
            cancellation);

    /// <summary>Somebody says no to the question, or stops.</summary>
    public Task<Verdict<Ambassador>> StopAsync(string programId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Ambassador.KeyOf(programId, personId),
            ambassador => AmbassadorDecisions.Stop(ambassador, decider.Now),
            stopped => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.AmbassadorStopped, EnrollmentOf(stopped), "stopped")),
            cancellation);

    private Task<Verdict<Ambassador>> DecideAsync(
        string programId,
        string personId,
        Func<Enrollment?, Ambassador?, Verdict<Ambassador>> decide,
        Func<Ambassador, LedgerNote> note,
        Func<Ambassador, IReadOnlyList<MailOrder>> mails,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var enrollment = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
                var known = await decider.Store.FindAsync(Ambassador.KeyOf(programId, personId), token);
                var verdict = decide(enrollment?.Value, known?.Value);
                return verdict.Value is not { } next
                    ? new Decision<Verdict<Ambassador>>(verdict)
                    : new Decision<Verdict<Ambassador>>(verdict)
                    {
                        Writes = known is null ? new Batch().Create(next) : new Batch().Replace(known, next),
                        Notes = [note(next)],
                        Mails = mails(next),
                    };
            },
            cancellation);

    // Told where the story of the person in the program is told.
    private static string EnrollmentOf(Ambassador ambassador) => Enrollment.KeyOf(ambassador.ProgramId, ambassador.PersonId).Id;
}
