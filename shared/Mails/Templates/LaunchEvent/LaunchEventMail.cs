using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.LaunchEvent;

internal sealed class LaunchEventMail() : EventMail(MailTemplate.LaunchEvent, "launch")
{
    public override bool BringsSponsorMessage => true;
}
