using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WeeklyDigest;

/// <summary>What could wait, of all programs together, a line each; where nothing of it is needed any more, there is no such mail.</summary>
internal sealed class WeeklyDigestMail() : ParticipantMail(MailTemplate.WeeklyDigest)
{
    public override MailSubject About => MailSubject.Week;

    public override bool TellsWhatWaited => true;

    // Each line is welcome or not for itself.
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => true;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Home(mail.PersonId);
}
