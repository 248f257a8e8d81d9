using MentorFlow.Domain.Threads;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What coordinators see of a mentorship's messages (R98): how many and how fast, never a word, and nothing of one member alone.</summary>
/// <param name="Written">Messages that members wrote on the page of the mentorship.</param>
/// <param name="LastAt">When the last of them was written, UTC; null before the first.</param>
/// <param name="MedianHours">Half of the answers came within so many hours of the first message that they answer; null without answers.</param>
/// <param name="InTime">How many answers came within the time of the agreement in force.</param>
/// <param name="Late">How many had not come by then.</param>
public sealed record MessageFigures(int Written, DateTimeOffset? LastAt, double? MedianHours, int InTime, int Late)
{
    public static MessageFigures Of(ThreadFigures? figures) => OfAll(figures is null ? [] : [figures]);

    /// <summary>Of several mentorships together.</summary>
    public static MessageFigures OfAll(IReadOnlyCollection<ThreadFigures> figures) => new(
        figures.Sum(one => one.Messages),
        figures.Max(one => one.LastAt),
        ThreadFigures.MedianOf(figures.SelectMany(one => one.Minutes ?? []))?.TotalHours,
        figures.Sum(one => one.InTime),
        figures.Sum(one => one.Late));
}
