namespace MentorFlow.Domain.Rehearsals;

/// <summary>From what a rehearsal came to, to what should be changed before people live through it; pure.</summary>
public static class Advising
{
    /// <summary>Who reads more changes nothing.</summary>
    public const int Most = 24;

    /// <returns>In the order of kinds; none for a program with which all is well.</returns>
    public static IReadOnlyList<RehearsalAdvice> Of(AdviceFacts facts) =>
    [
        .. MatchingAdvice.Of(facts)
            .Concat(EventAdvice.Of(facts))
            .Concat(LoadAdvice.Of(facts))
            .Concat(AnswerAdvice.Of(facts))
            .OrderBy(advice => advice.Kind)
            .Take(Most),
    ];
}
