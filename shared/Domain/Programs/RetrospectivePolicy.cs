using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// The look back at a program: everybody is asked two weeks before its end, once more a week later, and not again. A pilot is decided about in its last week,
/// with their words at hand.
/// </summary>
/// <param name="Questions">Of the mails to those who take part; the sponsor is asked at the same moments.</param>
/// <param name="Ahead">How long before the end people are asked, whole days.</param>
/// <param name="DecisionAhead">How long before the end of a pilot its decision is asked for, whole days.</param>
public sealed record RetrospectivePolicy(Ladder Questions, TimeSpan Ahead, TimeSpan DecisionAhead)
{
    public static RetrospectivePolicy Default { get; } = new(
        new Ladder(
            [new(MailTemplate.RetrospectiveQuestion, TimeSpan.FromDays(7)), new(MailTemplate.RetrospectiveReminder, TimeSpan.FromDays(7))],
            OnSilence: null),
        Ahead: TimeSpan.FromDays(14),
        DecisionAhead: TimeSpan.FromDays(7));
}
