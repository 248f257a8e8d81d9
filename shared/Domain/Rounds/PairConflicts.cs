using MentorFlow.Domain.People;
using MentorFlow.Matching;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Domain.Rounds;

/// <summary>What is known around people who are together or are to be.</summary>
/// <param name="Teams">Person id to team, of those who are in one.</param>
/// <param name="Declared">Person id to whom they do not want to be matched with.</param>
/// <param name="Rules">Of the program.</param>
public sealed record PairFacts(
    OrgChart Chart,
    IReadOnlyDictionary<string, string> Teams,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Declared,
    HardRules Rules)
{
    /// <summary>Person id to what a coordinator set aside for them.</summary>
    public IReadOnlyDictionary<string, RuleLeeway> Leeways { get; init; } = new Dictionary<string, RuleLeeway>();
}

/// <summary>Which pairs a change puts into a conflict of interest (R38), by the rules that matching itself goes by; pure.</summary>
public static class PairConflicts
{
    // Of what arises between two people by what becomes of them; the gravest first.
    private static readonly HardRule[] OfPlace = [HardRule.ReportingLine, HardRule.SameManager, HardRule.SameTeam];

    /// <param name="changed">Who changed: pairs of theirs, and of everybody below them, are looked at.</param>
    /// <param name="pairs">Running ones and those that are proposed.</param>
    public static IReadOnlyList<PairConflict> TouchedBy(IEnumerable<string> changed, IEnumerable<PairOfIds> pairs, PairFacts facts)
    {
        var touched = facts.Chart.WithReports(changed);
        return Of([.. pairs.Where(pair => touched.Contains(pair.MenteeId) || touched.Contains(pair.MentorId))], facts);
    }

    /// <summary>Of a pair that stands too close in two ways, the closer one; what one of the two declared stands by itself.</summary>
    public static IReadOnlyList<PairConflict> Of(IReadOnlyList<PairOfIds> pairs, PairFacts facts)
    {
        if (pairs.Count == 0)
        {
            return [];
        }

        var input = InputOf(pairs, facts);
        var roster = new Roster(input);
        var rules = new RuleSet(input, roster);
        var found = new List<PairConflict>();
        foreach (var pair in pairs)
        {
            var broken = rules.Broken(roster[pair.MenteeId], roster[pair.MentorId]);
            if (OfPlace.Where(rule => broken.HasFlag(rule)).Cast<HardRule?>().FirstOrDefault() is { } closest)
            {
                found.Add(new PairConflict(pair, closest, CauseOf(pair, closest, facts.Chart)));
            }

            if (broken.HasFlag(HardRule.DeclaredConflict))
            {
                found.Add(new PairConflict(pair, HardRule.DeclaredConflict, new Phrase("causes.declared-conflict")));
            }
        }

        return found;
    }

    private static MatchingInput InputOf(IReadOnlyList<PairOfIds> pairs, PairFacts facts)
    {
        var people = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet();
        return new MatchingInput
        {
            RoundId = "again",
            Candidates =
            [
                .. people.Select(person => new Candidate
                {
                    Id = person,
                    Role = MatchRole.Peer,
                    Team = facts.Teams.GetValueOrDefault(person),
                    Conflicts = facts.Declared.GetValueOrDefault(person) ?? [],
                    Leeway = facts.Leeways.GetValueOrDefault(person),
                }),
            ],
            OrgChart = [.. facts.Chart.LinesAbove(people).Select(line => new ReportingLine(line.Key, line.Value))],
            Policy = new MatchingPolicy { Rules = facts.Rules },
        };
    }

    private static Phrase CauseOf(PairOfIds pair, HardRule rule, OrgChart chart) => rule switch
    {
        HardRule.ReportingLine =>
            Line(pair.MentorId, pair.MenteeId, chart) ?? Line(pair.MenteeId, pair.MentorId, chart) ?? new Phrase("causes.one-reporting-line"),
        HardRule.SameManager => new Phrase("causes.same-manager"),
        _ => new Phrase("causes.same-team"),
    };

    private static Phrase? Line(string above, string below, OrgChart chart) => chart.Above(below).Take(2).ToList().IndexOf(above) switch
    {
        0 => new Phrase("causes.is-manager", ("above", above), ("below", below)),
        1 => new Phrase("causes.is-managers-manager", ("above", above), ("below", below)),
        _ => null,
    };
}
