using MentorFlow.Mail.Pacing;

namespace MentorFlow.Mail.Composing;

/// <summary>A mail that is written, with what decides when it may go out.</summary>
/// <param name="Zone">IANA zone of the recipient.</param>
/// <param name="Quiet">The recipient's own quiet hours; null takes the default.</param>
/// <param name="Urgent">Of use now or never (a call that breaks, a link just asked for): quiet hours do not hold it.</param>
public sealed record ComposedMail(OutgoingMail Outgoing, string Zone, QuietHours? Quiet, bool Urgent);
