using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>From what people and programs say to what matching knows: ids and answers, no names.</summary>
internal static class Candidates
{
    /// <summary>People name skills, not levels; the middle of the scale is what a named skill counts as.</summary>
    private const int NamedSkillLevel = 3;

    public static Candidate Of(
        Enrollment enrollment, DirectoryEntry entry, int capacity, IReadOnlyList<string> earlierPartners, IReadOnlyList<string> conflicts)
    {
        var profile = enrollment.Profile!;
        return new Candidate
        {
            Id = enrollment.PersonId,
            Role = enrollment.Role switch { ProgramRole.Mentor => MatchRole.Mentor, ProgramRole.Mentee => MatchRole.Mentee, _ => MatchRole.Peer },
            Capacity = capacity,
            Needs = [.. profile.Needs.Distinct(StringComparer.OrdinalIgnoreCase).Select(skill => new SkillNeed(skill, NamedSkillLevel))],
            Offers = [.. profile.Offers.Distinct(StringComparer.OrdinalIgnoreCase).Select(skill => new SkillOffer(skill, NamedSkillLevel))],
            Interests = [.. profile.Interests.Distinct(StringComparer.OrdinalIgnoreCase)],
            Availability = [.. profile.Availability.Select(window => new AvailabilityWindow(window.Day, window.From, window.To))],
            TimeZone = profile.Zone,
            Languages = profile.Languages,
            CommunicationStyle = profile.Style.ToString(),
            LearningPreference = profile.Learning.ToString(),
            Seniority = entry.Level,
            ManagerId = entry.ManagerId,
            Team = entry.Team,
            Site = entry.Site,
            Conflicts = conflicts,
            EarlierPartners = earlierPartners,
        };
    }

    public static MatchingPolicy PolicyOf(MentoringProgram program) => new()
    {
        Form = program.Form is ProgramForm.Peer ? MatchForm.Peers : MatchForm.Pairs,
        Mode = program.Matching switch
        {
            { Mode: MatchingMode.MenteeChoice } => MatchMode.MenteeChoice,
            { Stable: true } => MatchMode.Stable,
            _ => MatchMode.Optimizer,
        },
        Weights = program.Matching.Weights ?? new ScoreWeights(),
        Objectives = program.Matching.Objectives ?? new Objectives(),
        Rules = new HardRules
        {
            SameManager = program.Matching.ForbidSameManager,
            SameTeam = program.Matching.ForbidSameTeam,
            Site = program.Matching.ForbidSameSite ? SiteRule.CrossSite : SiteRule.Any,
            Seniority = program.Form is ProgramForm.Reverse ? SeniorityRule.MentorJunior : SeniorityRule.Any,
            OverlapMinutes = program.Matching.MinimumOverlapMinutes,
            MinimumScore = program.Matching.MinimumScore,
        },
    };
}
