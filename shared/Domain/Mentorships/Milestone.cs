namespace MentorFlow.Domain.Mentorships;

/// <summary>A moment of a mentorship that comes by time, whether its members meet or not.</summary>
/// <param name="Number">Counts those of the kind, from 1.</param>
/// <param name="At">UTC; pauses move it.</param>
public sealed record Milestone(MilestoneKind Kind, int Number, DateTimeOffset At);

public enum MilestoneKind
{
    /// <summary>All say what to keep, what to change and what comes next (R90).</summary>
    Review,

    /// <summary>The mentor says how it goes for them.</summary>
    MentorPulse,

    /// <summary>All are asked for feedback to each other (R93).</summary>
    Feedback,

    Halfway,

    /// <summary>They have been together for a year.</summary>
    Year,
}
