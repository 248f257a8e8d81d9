using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>How senior people are, 1 (junior) to 10 (executive): HR's word counts, and who has none of it is asked where a rule compares levels.</summary>
public static class SeniorityLevels
{
    public const int Highest = ProfileDetailRules.HighestLevel;

    /// <summary>Those that people choose from: nobody knows the difference between 3 and 4.</summary>
    public static IReadOnlyList<int> Asked { get; } = [1, 3, 5, 6, 8, 10];

    public static bool AreCompared(MentoringProgram program) => MatchingRules.Of(program).Seniority is not SeniorityRule.Any;

    /// <summary>Whether somebody has to say it themselves: without a level nobody could be proposed to them.</summary>
    public static bool IsAskedOf(Person person, MentoringProgram program) => person.Level is null && AreCompared(program);
}
