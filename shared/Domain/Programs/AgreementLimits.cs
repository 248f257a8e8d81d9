namespace MentorFlow.Domain.Programs;

/// <summary>Within which a pair agrees on its own rhythm (R64): a program of six months is no place for a talk every quarter.</summary>
/// <param name="ShortestRhythmDays">Days between two sessions, at least.</param>
/// <param name="LongestRhythmDays">Days between two sessions, at most.</param>
/// <param name="ShortestMinutes">Length of a session, at least.</param>
/// <param name="LongestMinutes">Length of a session, at most.</param>
/// <param name="LongestReplyDays">Days in which messages are answered, at most.</param>
public sealed record AgreementLimits(
    int ShortestRhythmDays = 3, int LongestRhythmDays = 60, int ShortestMinutes = 15, int LongestMinutes = 180, int LongestReplyDays = 14)
{
    public static AgreementLimits Usual { get; } = new();

    /// <summary>The nearest number of days within the limits.</summary>
    public int Rhythm(int days) => Math.Clamp(days, ShortestRhythmDays, LongestRhythmDays);

    /// <summary>The nearest length within the limits, in minutes.</summary>
    public int Length(int minutes) => Math.Clamp(minutes, ShortestMinutes, LongestMinutes);

    /// <summary>The nearest reply time within the limits, in days.</summary>
    public int Reply(int days) => Math.Clamp(days, 1, LongestReplyDays);
}
