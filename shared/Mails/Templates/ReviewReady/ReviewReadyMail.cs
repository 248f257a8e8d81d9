using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.ReviewReady;

/// <summary>Both have said what to keep and what to change, or the time for it is over: leads to what they said.</summary>
internal sealed class ReviewReadyMail() : MentorshipMail(MailTemplate.ReviewReady)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Review(
        mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId, SurveySubject.NumberOf(mail.Order.Subject ?? mail.Mentorship.MentorshipId));
}
