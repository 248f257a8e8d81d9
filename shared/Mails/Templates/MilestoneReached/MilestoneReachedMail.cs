using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MilestoneReached;

/// <summary>Congratulates a pair, and asks what was learned; its order names what they have reached.</summary>
internal sealed class MilestoneReachedMail() : ParticipantMail(MailTemplate.MilestoneReached)
{
    public override MailSubject About => MailSubject.Mentorship;

    public override MailTopic Topic => MailTopic.News;

    public override bool JoinsDigest => true;

    public override bool IsOptional => true;

    public override bool CountsSessions => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { IsGoingOn: true, Achievement: not null };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Lessons(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
