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
        Enrollment enrollment,
        DirectoryEntry entry,
        MentoringProgram program,
        int capacity,
        IReadOnlyList<string> earlierPartners,
        IReadOnlyList<string> conflicts)
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
            TimeZone = PersonClock.ZoneOf(profile, entry.Zone, program.Zone),
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

    /// <param name="at">When the round is frozen, UTC.</param>
    public static MatchingPolicy PolicyOf(MentoringProgram program, DateTimeOffset at) => new()
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
        Targets = WeeksFrom(at, program),
        Rules = MatchingRules.Of(program),
    };

    // From the Monday after on until the program ends: the weeks in which they are to meet.
    private static ScoreTargets WeeksFrom(DateTimeOffset at, MentoringProgram program)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var monday = day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
        var weeks = (DateOnly.FromDateTime(program.Calendar.Ends.UtcDateTime).DayNumber - monday.DayNumber) / 7;
        return new ScoreTargets { ReferenceWeek = monday, Weeks = Math.Clamp(weeks, 1, ScoreTargets.MostWeeks) };
    }
}
