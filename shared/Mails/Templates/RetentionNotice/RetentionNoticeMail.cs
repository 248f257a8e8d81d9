using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.RetentionNotice;

/// <summary>Tells somebody, a month before, what of theirs is to go. It reaches who has left the program, too, and nobody can have it switched off.</summary>
internal sealed class RetentionNoticeMail() : ParticipantMail(MailTemplate.RetentionNotice)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => now < mail.Order.EventAt;
}
