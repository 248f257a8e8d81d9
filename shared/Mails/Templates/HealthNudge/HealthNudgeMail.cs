using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.HealthNudge;

/// <summary>Says the same whatever the reason is: where it named one, a member could tell from it what the other answered.</summary>
internal sealed class HealthNudgeMail() : MentorshipMail(MailTemplate.HealthNudge)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;

    public override CardStage? CardsOf(MailCase mail) => CardStage.Stalled;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn;
}
