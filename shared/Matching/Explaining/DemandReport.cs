using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Explaining;

/// <summary>Skills asked for by mentees or peers, and how often the pairs made meet them at the level aimed at: what to recruit mentors for (R47).</summary>
internal static class DemandReport
{
    public static IReadOnlyList<SkillDemand> Of(RoundFrame frame, IReadOnlyList<MatchedPair> pairs)
    {
        var partners = pairs.ToLookup(pair => pair.MenteeId, pair => frame.Roster[pair.MentorId], StringComparer.Ordinal);
        return
        [
            .. frame.Roster.Mentees.Concat(frame.Roster.Peers).SelectMany(mentee => mentee.Candidate.Needs.Select((need, index) =>
                    (Skill: need.Skill.Trim(), Met: partners[mentee.Id].Any(mentor => NeedsPart.LevelOf(mentor, mentee.Needs[index].Skill) >= need.Level))))
                .GroupBy(need => need.Skill, StringComparer.OrdinalIgnoreCase)
                .Select(skill =>
                    new SkillDemand(skill.Select(need => need.Skill).Order(StringComparer.Ordinal).First(), skill.Count(), skill.Count(need => need.Met)))
                .OrderByDescending(skill => skill.Asked - skill.Met).ThenBy(skill => skill.Skill, StringComparer.Ordinal),
        ];
    }
}
