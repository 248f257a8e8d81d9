using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CircleJoined;

/// <summary>Tells the others of a circle that somebody has joined it.</summary>
internal sealed class CircleJoinedMail() : ParticipantMail(MailTemplate.CircleJoined)
{
    public override MailSubject About => MailSubject.Mentorship;

    // Who joined, left, or hosts.
    public override bool IsFromOne => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Mentorship(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
