using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CircleLeft;

/// <summary>Tells the others of a circle that somebody has left it, and that it goes on.</summary>
internal sealed class CircleLeftMail() : ParticipantMail(MailTemplate.CircleLeft)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsFromOne => true;

    public override bool BringsFarewells => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Mentorship(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
