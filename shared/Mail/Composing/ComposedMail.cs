using MentorFlow.Mail.Pacing;

namespace MentorFlow.Mail.Composing;

/// <summary>A mail that is written and only has to go out.</summary>
/// <param name="Zone">IANA time zone of the recipient, whose quiet hours count.</param>
/// <param name="Quiet">The recipient's own quiet hours; null for the usual ones.</param>
/// <param name="Urgent">May go out in quiet hours: later it would be of no use.</param>
public sealed record ComposedMail(OutgoingMail Outgoing, string Zone, QuietHours? Quiet, bool Urgent);
