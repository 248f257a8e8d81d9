namespace MentorFlow.Domain.Mentorships;

/// <summary>What a pair is congratulated on (R91).</summary>
public enum Achievement
{
    FirstSession,
    FifthSession,
    TenthSession,
    GoalReached,
    Halfway,
    Year,
}

public static class Achievements
{
    /// <param name="held">Sessions held so far.</param>
    /// <returns>Null where the number is none to speak of.</returns>
    public static Achievement? OfSessions(int held) => held switch
    {
        1 => Achievement.FirstSession,
        5 => Achievement.FifthSession,
        10 => Achievement.TenthSession,
        _ => null,
    };
}
