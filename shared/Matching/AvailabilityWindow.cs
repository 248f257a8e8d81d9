namespace MentorFlow.Matching;

/// <summary>A stretch of time that repeats every week in the person's own zone.</summary>
/// <param name="From">Local wall-clock start.</param>
/// <param name="Until">Local wall-clock end; at or before <paramref name="From"/> it lies on the next day.</param>
public sealed record AvailabilityWindow(DayOfWeek Day, TimeOnly From, TimeOnly Until);
