using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GoalsRequest;

internal sealed class GoalsRequestMail() : ParticipantMail(MailTemplate.GoalsRequest)
{
    public override MailTopic Topic => MailTopic.Prompts;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsOptional => true;

    public override string AboutOf(MailOrder order) => $"goals:{order.MentorshipId}";

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn && mail.Mentorship!.Goals is null or { Count: 0 };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Goals(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
