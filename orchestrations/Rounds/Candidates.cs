using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Tracks;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>From what people and programs say to what matching knows: ids and answers, no names.</summary>
internal static class Candidates
{
    /// <summary>People name skills, not levels; the middle of the scale is what a named skill counts as.</summary>
    private const int NamedSkillLevel = 3;

    /// <param name="spell">One spelling for all words that mean the same skill.</param>
    public static Candidate Of(
        Enrollment enrollment,
        DirectoryEntry entry,
        MentoringProgram program,
        int capacity,
        IReadOnlyList<string> earlierPartners,
        IReadOnlyList<string> conflicts,
        Func<string, string> spell)
    {
        var profile = enrollment.Profile!;
        return new Candidate
        {
            Id = enrollment.PersonId,
            Role = enrollment.Role switch { ProgramRole.Mentor => MatchRole.Mentor, ProgramRole.Mentee => MatchRole.Mentee, _ => MatchRole.Peer },
            Capacity = capacity,
            Needs = [.. profile.Needs.Select(spell).Distinct(StringComparer.OrdinalIgnoreCase).Select(skill => new SkillNeed(skill, NamedSkillLevel))],
            Offers = [.. profile.Offers.Select(spell).Distinct(StringComparer.OrdinalIgnoreCase).Select(skill => new SkillOffer(skill, NamedSkillLevel))],
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
            Track = enrollment.Track,
            Conflicts = conflicts,
            EarlierPartners = earlierPartners,
        };
    }

    /// <param name="at">When the round is frozen, UTC.</param>
    /// <param name="tracks">What the parts of the program count; null for nothing.</param>
    public static MatchingPolicy PolicyOf(MentoringProgram program, DateTimeOffset at, TrackSettings? tracks = null) => new()
    {
        Form = program.Form is ProgramForm.Peer ? MatchForm.Peers : MatchForm.Pairs,
        Mode = program.Matching switch
        {
            { Mode: MatchingMode.MenteeChoice } => MatchMode.MenteeChoice,
            { Stable: true } => MatchMode.Stable,
            _ => MatchMode.Optimizer,
        },
        Weights = Weighing(program.Matching.Weights ?? new ScoreWeights(), tracks),
        Objectives = program.Matching.Objectives ?? new Objectives(),
        Targets = WeeksFrom(at, program),
        Rules = tracks?.Ruling(MatchingRules.Of(program)) ?? MatchingRules.Of(program),
    };

    private static ScoreWeights Weighing(ScoreWeights weights, TrackSettings? tracks) => tracks?.Weighing(weights) ?? weights;

    // From the Monday after on until a mentorship that begins now closes: the weeks in which they are to meet.
    private static ScoreTargets WeeksFrom(DateTimeOffset at, MentoringProgram program)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var monday = day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
        var weeks = (DateOnly.FromDateTime(program.Calendar.EndOf(at).UtcDateTime).DayNumber - monday.DayNumber) / 7;
        return new ScoreTargets { ReferenceWeek = monday, Weeks = Math.Clamp(weeks, 1, ScoreTargets.MostWeeks) };
    }
}
