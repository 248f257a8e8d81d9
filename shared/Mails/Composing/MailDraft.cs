using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Mails.Composing;

/// <summary>
/// A mail that is needed, before it is written: what decides when it may go out. Writing costs the most, so a mail that has to wait is written
/// only when its time has come.
/// </summary>
/// <param name="Zone">IANA time zone of the recipient, whose quiet hours count.</param>
/// <param name="Quiet">The recipient's own quiet hours; null for the usual ones.</param>
/// <param name="Urgent">May go out in quiet hours: later it would be of no use.</param>
/// <param name="Essential">Missing it costs more than getting it twice: it goes again when nobody knows whether it arrived.</param>
/// <param name="WriteAsync">Renders both parts and seals the links.</param>
public sealed record MailDraft(string Zone, QuietHours? Quiet, bool Urgent, bool Essential, Func<Task<OutgoingMail>> WriteAsync)
{
    /// <summary>What the recipient's own pace goes by; null for a mail to a coordinator or a manager, who have none.</summary>
    public MailWish? Wish { get; init; }

    /// <summary>The day on whose morning the recipient's digest comes.</summary>
    public DayOfWeek DigestOn { get; init; } = DayOfWeek.Monday;
}
