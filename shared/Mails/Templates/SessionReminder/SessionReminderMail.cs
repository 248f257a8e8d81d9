using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionReminder;

internal sealed class SessionReminderMail() : SessionMail(MailTemplate.SessionReminder)
{
    public override bool IsNudge => true;

    public override bool OffersDeviceCheck => true;

    public override bool LooksBack => true;

    public override CardStage? CardsOf(MailCase mail) => mail.Session switch
    {
        { IsLast: true } => CardStage.BeforeClosing,
        { Number: 1 } when mail.Mentorship?.Elsewhere is null => CardStage.BeforeFirst,
        _ => null,
    };

    public override Agreement? TermsOf(MailCase mail) => mail.Mentorship is { IsSigned: true } mentorship ? mentorship.Agreement : null;

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => true;
}
