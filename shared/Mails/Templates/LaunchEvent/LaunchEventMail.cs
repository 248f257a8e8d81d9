using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.LaunchEvent;

internal sealed class LaunchEventMail() : EventMail(MailTemplate.LaunchEvent)
{
    public override bool BringsSponsorMessage => true;
}
