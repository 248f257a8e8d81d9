using MentorFlow.Matching;

namespace MentorFlow.Domain.Programs;

/// <summary>The hard rules of a program: for its rounds, and for its pairs ever after.</summary>
public static class MatchingRules
{
    public static HardRules Of(MentoringProgram program) => new()
    {
        SameManager = program.Matching.ForbidSameManager,
        SameTeam = program.Matching.ForbidSameTeam,
        Site = program.Matching.ForbidSameSite ? SiteRule.CrossSite : SiteRule.Any,
        Seniority = program.Form is ProgramForm.Reverse ? SeniorityRule.MentorJunior : SeniorityRule.Any,
        OverlapMinutes = program.Matching.MinimumOverlapMinutes,
        MinimumScore = program.Matching.MinimumScore,
    };
}
