using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Skills;

/// <summary>How a skill was wished for at one time. Below five wishes the figures are withheld: somebody could be guessed.</summary>
/// <param name="At">The round, or the first of the month, UTC.</param>
/// <param name="Asked">Null where withheld.</param>
/// <param name="Met">Null where withheld.</param>
public sealed record DemandMoment(DateTimeOffset At, int? Asked, int? Met);

/// <summary>How a skill is wished for, in all rounds together and now.</summary>
/// <param name="Key">Of the skill on the list, or of the words where it is not on it.</param>
/// <param name="Name">As its reader calls it.</param>
/// <param name="IsListed">Whether it is on the list.</param>
/// <param name="Asked">Wishes in all rounds together; null where fewer than five.</param>
/// <param name="Met">Of these, those that got a mentor who knows it; null where they are withheld.</param>
/// <param name="Waiting">People who wait for a mentor now, and wish for it. Null where fewer than five do.</param>
/// <param name="Offered">Mentors or peers with a place free now who know it.</param>
public sealed record DemandOfSkill(
    string Key,
    string Name,
    bool IsListed,
    int? Asked,
    int? Met,
    int? Waiting,
    int Offered,
    IReadOnlyList<DemandMoment> Rounds,
    IReadOnlyList<DemandMoment> Months)
{
    public int? Unmet => Asked - Met;
}

/// <summary>The demand of a program, or of all.</summary>
/// <param name="Skills">The most unmet first; only those that five people wish for.</param>
/// <param name="Withheld">How many skills fewer wish for.</param>
/// <param name="Months">Of all skills together.</param>
public sealed record DemandFacts(IReadOnlyList<DemandOfSkill> Skills, int Withheld, IReadOnlyList<DemandMoment> Months);

/// <summary>Counts wishes and who can meet them; pure.</summary>
public static class DemandFigures
{
    /// <summary>Smaller groups are not shown.</summary>
    public const int SmallestGroup = 5;

    /// <param name="rounds">Of one program, or of several.</param>
    /// <param name="pool">Who is in the programs now.</param>
    /// <param name="taken">How many places of whom are taken: mentorships that go on. Null for nobody's.</param>
    /// <param name="language">BCP 47 tag of the reader.</param>
    public static DemandFacts Of(
        SkillNames names,
        IReadOnlyCollection<RoundDemand> rounds,
        IReadOnlyCollection<Enrollment> pool,
        IReadOnlyDictionary<string, int>? taken,
        string? language)
    {
        var said = rounds.SelectMany(round => round.Skills.Select(skill => (Round: round, Skill: skill))).ToLookup(one => names.KeyOf(one.Skill.Skill));
        var waiting = WishesOf(pool.Where(IsWaiting), names, profile => profile.Needs);
        var offered = WishesOf(pool.Where(one => IsFree(one, taken?.GetValueOrDefault(one.PersonId) ?? 0)), names, profile => profile.Offers);
        var spelled = names.Spellings([.. said.SelectMany(skill => skill).Select(one => one.Skill.Skill), .. waiting.SelectMany(skill => skill)]);
        var skills = said.Select(skill => skill.Key).Union(waiting.Select(skill => skill.Key))
            .Select(key => OfSkill(key, spelled[key], names, [.. said[key]], waiting[key].Count(), offered[key].Count(), language))
            .ToList();
        var shown = skills.Where(skill => skill.Asked is not null || skill.Waiting is not null);
        return new DemandFacts(
            [.. shown.OrderByDescending(skill => skill.Unmet).ThenByDescending(skill => skill.Waiting).ThenBy(skill => skill.Key, StringComparer.Ordinal)],
            skills.Count(skill => skill.Asked is null && skill.Waiting is null),
            Months(rounds.SelectMany(round => round.Skills.Select(skill => (round.At, skill.Asked, skill.Met)))));
    }

    private static DemandOfSkill OfSkill(
        string key,
        string spelled,
        SkillNames names,
        IReadOnlyList<(RoundDemand Round, SkillDemand Skill)> said,
        int waiting,
        int offered,
        string? language)
    {
        var asked = said.Sum(one => one.Skill.Asked);
        return new DemandOfSkill(
            key,
            names.NameOf(spelled, language),
            names.Find(spelled) is not null,
            asked >= SmallestGroup ? asked : null,
            asked >= SmallestGroup ? said.Sum(one => one.Skill.Met) : null,
            waiting >= SmallestGroup ? waiting : null,
            offered,
            [
                .. said.GroupBy(one => one.Round)
                    .OrderBy(round => round.Key.At)
                    .Select(round => Moment(round.Key.At, round.Sum(one => one.Skill.Asked), round.Sum(one => one.Skill.Met))),
            ],
            Months(said.Select(one => (one.Round.At, one.Skill.Asked, one.Skill.Met))));
    }

    private static IReadOnlyList<DemandMoment> Months(IEnumerable<(DateTimeOffset At, int Asked, int Met)> counts) =>
    [
        .. counts.GroupBy(one => new DateTimeOffset(one.At.UtcDateTime.Year, one.At.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero))
            .OrderBy(month => month.Key)
            .Select(month => Moment(month.Key, month.Sum(one => one.Asked), month.Sum(one => one.Met))),
    ];

    private static DemandMoment Moment(DateTimeOffset at, int asked, int met) =>
        asked >= SmallestGroup ? new DemandMoment(at, asked, met) : new DemandMoment(at, null, null);

    // Of one person each skill once, in whichever words.
    private static ILookup<string, string> WishesOf(IEnumerable<Enrollment> people, SkillNames names, Func<Profile, IReadOnlyList<string>> of) => people
        .SelectMany(enrollment => of(enrollment.Profile!).DistinctBy(names.KeyOf, StringComparer.Ordinal))
        .ToLookup(names.KeyOf, StringComparer.Ordinal);

    private static bool IsWaiting(Enrollment enrollment) =>
        enrollment is { Profile: not null, Role: not ProgramRole.Mentor, Stage: EnrollmentStage.Ready, RestsSince: null };

    private static bool IsFree(Enrollment enrollment, int taken) =>
        enrollment is { Profile: not null, Role: not ProgramRole.Mentee, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched, RestsSince: null }
        && enrollment.Profile.Capacity > taken;
}
