using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.CircleOfferReminder;

/// <summary>Asks once more while there is time.</summary>
internal sealed class CircleOfferReminderMail() : CircleSeatMail(MailTemplate.CircleOfferReminder)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
