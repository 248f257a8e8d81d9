using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Tracks;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>From what people and programs say to what matching knows: ids and answers, no names.</summary>
internal static class Candidates
{
    /// <param name="spell">One spelling for all words that mean the same skill.</param>
    /// <param name="likeness">The same for everybody in the round.</param>
    public static Candidate Of(
        Enrollment enrollment,
        DirectoryEntry entry,
        MentoringProgram program,
        int capacity,
        IReadOnlyList<string> earlierPartners,
        IReadOnlyList<string> conflicts,
        Func<string, string> spell,
        LikenessCodes likeness)
    {
        var profile = enrollment.Profile!;
        return new Candidate
        {
            Id = enrollment.PersonId,
            Role = enrollment.Role switch { ProgramRole.Mentor => MatchRole.Mentor, ProgramRole.Mentee => MatchRole.Mentee, _ => MatchRole.Peer },
            Capacity = capacity,
            Needs = [.. NeedsOf(profile, spell)],
            Offers = [.. OffersOf(profile, spell)],
            Goals = [.. GoalsOf(profile, program)],
            Interests = [.. profile.Interests.Distinct(StringComparer.OrdinalIgnoreCase)],
            Availability = [.. profile.Availability.Select(window => new AvailabilityWindow(window.Day, window.From, window.To))],
            TimeZone = PersonClock.ZoneOf(profile, entry.Zone, program.Zone),
            Languages = profile.Languages,
            CommunicationStyle = profile.Style.ToString(),
            LearningPreference = profile.Learning.ToString(),
            Seniority = entry.Level ?? profile.Level,
            Motivation = profile.Commitment?.Share,
            Traits = TraitsOf(profile, program, likeness),
            LikenessWanted = [.. ToldIn(profile, program).Where(one => !one.IsForOthers).Select(one => likeness.Of(one.Trait)).Distinct()],
            Background = BackgroundOf(profile, program),
            ManagerId = entry.ManagerId,
            Team = entry.Team,
            Site = entry.Site,
            Track = enrollment.Track,
            Answers = ProfileMatching.AnswersOf(program.Profile, profile.Answers),
            Conflicts = conflicts,
            EarlierPartners = earlierPartners,
        };
    }

    // Of words that mean the same skill, what was said of the first counts.
    private static IEnumerable<SkillNeed> NeedsOf(Profile profile, Func<string, string> spell) => profile.Needs
        .Select(skill => new SkillNeed(
            spell(skill),
            SkillLevels.Said(profile.NeedLevels, skill) ?? SkillLevels.MiddleLevel,
            SkillLevels.Said(profile.NeedWeights, skill) ?? SkillLevels.MiddleWeight))
        .DistinctBy(need => need.Skill, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<SkillOffer> OffersOf(Profile profile, Func<string, string> spell) => profile.Offers
        .Select(skill => new SkillOffer(spell(skill), SkillLevels.Said(profile.OfferLevels, skill) ?? SkillLevels.MiddleLevel))
        .DistinctBy(offer => offer.Skill, StringComparer.OrdinalIgnoreCase);

    // As the program is written: reasons name them.
    private static IEnumerable<string> GoalsOf(Profile profile, MentoringProgram program) => (program.Profile?.Goals ?? [])
        .Where(goal => profile.GoalChoices?.Contains(goal.Id) is true)
        .Select(goal => goal.Text);

    private static IReadOnlyList<LikenessWish> ToldIn(Profile profile, MentoringProgram program) =>
        program.Profile is { AsksLikeness: true } ? profile.Likeness ?? [] : [];

    private static Dictionary<string, string> TraitsOf(Profile profile, MentoringProgram program, LikenessCodes likeness) =>
        ToldIn(profile, program)
            .Select(told => (Trait: likeness.Of(told.Trait), Value: likeness.Of(told.Value)))
            .DistinctBy(told => told.Trait)
            .ToDictionary(told => told.Trait, told => told.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> BackgroundOf(Profile profile, MentoringProgram program) => ProfileMatching.DifferenceIn(program.Profile)
        .Where(name => profile.Background?.ContainsKey(name) is true)
        .ToDictionary(name => name, name => profile.Background![name], StringComparer.Ordinal);

    /// <param name="at">When the round is frozen, UTC.</param>
    /// <param name="tracks">What the parts of the program count; null for nothing.</param>
    public static MatchingPolicy PolicyOf(MentoringProgram program, DateTimeOffset at, TrackSettings? tracks = null) => new()
    {
        Form = program.Form switch { ProgramForm.Peer => MatchForm.Peers, ProgramForm.Circle => MatchForm.Circles, _ => MatchForm.Pairs },
        Circles = program.Circles is { } circles ? new CircleBounds(circles.Smallest - 1, circles.Largest - 1) : new CircleBounds(),
        Mode = program.Matching switch
        {
            { Mode: MatchingMode.MenteeChoice } => MatchMode.MenteeChoice,
            { Stable: true } => MatchMode.Stable,
            _ => MatchMode.Optimizer,
        },
        Weights = ProfileMatching.Weighing(program.Profile, Weighing(program.Matching.Weighing, tracks)),
        Questions = ProfileMatching.QuestionsOf(program.Profile),
        ShortlistLength = program.Matching.Shortlist,
        MentorsPerMentee = program.Matching.MentorsPerMentee,
        MenteesPerMentor = program.Matching.MenteesPerMentor,
        // The floor would keep people from a second mentor who fits less than the first.
        Objectives = program.Matching.Objectives ?? new Objectives(Floor: program.Matching.MentorsPerMentee == 1),
        Targets = WeeksFrom(at, program) with { SeekDifferenceIn = ProfileMatching.DifferenceIn(program.Profile) },
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
