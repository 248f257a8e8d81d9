using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Skills;

namespace MentorFlow.Domain.Introductions;

/// <summary>What two who meet have to talk about, by what they said of themselves; pure.</summary>
public static class IntroductionTopics
{
    private const int Most = 5;

    /// <returns>In the words of the first; none where one of them has said nothing.</returns>
    public static IReadOnlyList<string> Common(Profile? one, Profile? other)
    {
        var known = SaidBy(other).Select(SkillNames.Fold).ToHashSet();
        return [.. SaidBy(one).Where(topic => known.Contains(SkillNames.Fold(topic))).DistinctBy(SkillNames.Fold).Take(Most)];
    }

    private static IEnumerable<string> SaidBy(Profile? profile) =>
        profile is null ? [] : profile.Offers.Concat(profile.Needs).Concat(profile.Interests);
}
