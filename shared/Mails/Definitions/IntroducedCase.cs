using MentorFlow.Domain.Introductions;

namespace MentorFlow.Mails.Definitions;

/// <summary>Two who are brought together to meet once, as stored when a mail to one of them is written.</summary>
/// <param name="Other">The other one of the two.</param>
/// <param name="Together">What both offer, seek or like.</param>
/// <param name="CanMeet">Whether both still take part, and the other one is not on leave.</param>
internal sealed record IntroducedCase(Introduction Introduction, Partner Other, IReadOnlyList<string> Together, bool CanMeet);
