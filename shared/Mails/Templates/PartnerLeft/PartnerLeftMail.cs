using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.PartnerLeft;

internal sealed class PartnerLeftMail() : ParticipantMail(MailTemplate.PartnerLeft)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { Stage: MentorshipStage.Ended };
}
