using MentorFlow.Mail.Pacing;

namespace MentorFlow.Mail.Composing;

/// <summary>A mail that is needed, before it is written: what decides when it may go out. Writing costs the most, so a mail that has to wait is written only when its time has come.</summary>
/// <param name="Zone">IANA time zone of the recipient, whose quiet hours count.</param>
/// <param name="Quiet">The recipient's own quiet hours; null for the usual ones.</param>
/// <param name="Urgent">May go out in quiet hours: later it would be of no use.</param>
/// <param name="WriteAsync">Renders both parts and seals the links.</param>
public sealed record MailDraft(string Zone, QuietHours? Quiet, bool Urgent, Func<Task<OutgoingMail>> WriteAsync);
