using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.NewLink;

/// <summary>Somebody has just asked for it and waits.</summary>
internal sealed class NewLinkMail() : ParticipantMail(MailTemplate.NewLink)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => true;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => true;
}
