using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.PlaceQuestion;

/// <summary>Asks a mentor whose places are taken for one more; for whom is not said.</summary>
internal sealed class PlaceQuestionMail() : ParticipantMail(MailTemplate.PlaceQuestion)
{
    public override bool AsksForPlace => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { Question.Answer: PlaceAnswer.Open, Enrollment.IsOpen: true, Program.IsOver: false };

    public override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Question?.AnswerBy;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Place(mail.PersonId, mail.ProgramId, mail.Question!.QuestionId);
}
