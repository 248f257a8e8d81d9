using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.Certificate;

internal sealed class CertificateMail() : ParticipantMail(MailTemplate.Certificate)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool CountsSessions => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail switch
    {
        { Mentorship.Stage: MentorshipStage.Closed } => true,
        { Mentorship.Stage: MentorshipStage.Ended, SessionsHeld: > 0 } => true,
        _ => false,
    };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Certificate(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
