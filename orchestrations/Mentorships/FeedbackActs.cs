using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Feedback between the members of a mentorship (R93). The ledger knows that there is some, and nothing of what it says.</summary>
public sealed class FeedbackActs(Decider decider)
{
    /// <param name="today">Where the giver lives.</param>
    public Task<Verdict<Feedback>> GiveAsync(
        string programId, string mentorshipId, string personId, FeedbackDraft draft, DateOnly today, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token) is not { Value: var mentorship })
                {
                    return new Decision<Verdict<Feedback>>(RefusalReason.Unknown);
                }

                var known = (await decider.Store.FindAsync(Feedback.KeyOf(programId, mentorshipId, draft.FeedbackId), token))?.Value;
                return Give(FeedbackDecisions.Give(mentorship, known, personId, draft, today, decider.Now));
            },
            cancellation);

    public Task<Verdict<Feedback>> ThankAsync(Key<Feedback> feedback, string personId, CancellationToken cancellation = default) =>
        AnswerAsync(feedback, current => FeedbackDecisions.Thank(current, personId, decider.Now), "thanks", cancellation);

    public Task<Verdict<Feedback>> AskBackAsync(Key<Feedback> feedback, string personId, string question, CancellationToken cancellation = default) =>
        AnswerAsync(feedback, current => FeedbackDecisions.AskBack(current, personId, question.Trim()), "a question", cancellation);

    /// <summary>Asks the others for feedback: once a day, however often it is clicked.</summary>
    public Task<Verdict<Mentorship>> WantAsync(string programId, string mentorshipId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var mentorship = (await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token))?.Value;
                return mentorship?.IsMember(personId) == true && mentorship.IsOpen
                    ? Want(mentorship, personId, decider.Now)
                    : new Decision<Verdict<Mentorship>>(mentorship is null ? RefusalReason.Unknown : RefusalReason.WrongStage);
            },
            cancellation);

    internal static Decision<Verdict<Feedback>> Give(Verdict<Feedback> verdict) => verdict.Value is not { } given
        ? new Decision<Verdict<Feedback>>(verdict)
        : new Decision<Verdict<Feedback>>(verdict)
        {
            Writes = new Batch().Create(given),
            Notes = [Note(given.FromId, DecisionName.FeedbackGiven, given.MentorshipId, "given")],
            Mails = [MailTo(given.ToId, given.FromId, given, MailTemplate.FeedbackGiven, given.Id)],
        };

    internal static Decision<Verdict<Mentorship>> Want(Mentorship mentorship, string personId, DateTimeOffset now) => new(mentorship)
    {
        Writes = WishesOf(mentorship, personId, now),
        Notes = [Note(personId, DecisionName.FeedbackWanted, mentorship.MentorshipId, "wanted")],
        Mails =
        [
            .. mentorship.Others(personId).Select(other => new MailOrder(
                MailIds.For(
                    string.Create(CultureInfo.InvariantCulture, $"{mentorship.Id}:{personId}:{now:yyyy-MM-dd}"), MailTemplate.FeedbackWanted, other.PersonId),
                MailTemplate.FeedbackWanted,
                mentorship.ProgramId,
                other.PersonId,
                mentorship.MentorshipId,
                AboutId: personId)),
        ],
    };

    private static Batch WishesOf(Mentorship mentorship, string personId, DateTimeOffset now) => mentorship.Others(personId).Aggregate(
        new Batch(),
        (writes, other) => writes.Upsert(new FeedbackWish(mentorship.ProgramId, mentorship.MentorshipId, personId, other.PersonId, now)));

    private Task<Verdict<Feedback>> AnswerAsync(
        Key<Feedback> feedback, Func<Feedback, Verdict<Feedback>> decide, string how, CancellationToken cancellation) =>
        decider.DecideAsync(
            feedback,
            decide,
            answered => Consequences.Of(Note(answered.ToId, DecisionName.FeedbackAnswered, answered.MentorshipId, how)) with
            {
                Mails = [MailTo(answered.FromId, answered.ToId, answered, MailTemplate.FeedbackAnswered, $"{answered.Id}:{how}:{answered.Question}")],
            },
            cancellation);

    private static LedgerNote Note(string personId, DecisionName decision, string mentorshipId, string outcome) =>
        new(Actors.Person(personId), decision, $"mentorship:{mentorshipId}", outcome);

    private static MailOrder MailTo(string personId, string aboutId, Feedback feedback, MailTemplate template, string about) => new(
        MailIds.For(about, template, personId), template, feedback.ProgramId, personId, feedback.MentorshipId, AboutId: aboutId);
}
