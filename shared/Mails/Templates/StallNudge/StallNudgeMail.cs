using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.StallNudge;

internal sealed class StallNudgeMail() : MentorshipMail(MailTemplate.StallNudge)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;

    public override CardStage? CardsOf(MailCase mail) => CardStage.Stalled;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn;
}
