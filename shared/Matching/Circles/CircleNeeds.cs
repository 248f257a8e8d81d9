using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Circles;

/// <summary>What members need and everybody offers, laid out for comparing a circle in nanoseconds: a search looks at millions of them.</summary>
internal sealed class CircleNeeds
{
    /// <summary>From none to the highest.</summary>
    private const int Levels = 6;

    private readonly int skills;
    private readonly int[][] needs;
    private readonly double[][] covers;
    private readonly int[] importance;
    private readonly byte[] offered;
    private readonly byte[] atTable;
    private readonly int[] byMost;
    private readonly int[] most;
    private readonly int[] next;

    /// <param name="tables">Those where somebody sits: others offer nothing of their own.</param>
    public CircleNeeds(IReadOnlyList<Profile> members, IReadOnlyList<CircleTable> tables)
    {
        var known = members.SelectMany(member => member.Needs).Select(need => need.Skill).Distinct().Index()
            .ToDictionary(skill => skill.Item, skill => skill.Index);
        skills = known.Count;
        needs = [.. members.Select(member => member.Needs.Select(need => known[need.Skill]).ToArray())];
        covers =
        [
            .. members.Select(member => member.Needs
                .SelectMany(need => Enumerable.Range(0, Levels).Select(level => NeedsPart.Cover(need, level)))
                .ToArray()),
        ];
        importance = [.. members.Select(member => member.TotalImportance)];
        offered = new byte[members.Count * skills];
        atTable = new byte[tables.Count * skills];
        foreach (var (index, member) in members.Index())
        {
            Raise(offered.AsSpan(index * skills, skills), member, known);
        }

        foreach (var (index, table) in tables.Index())
        {
            foreach (var person in table.Host is { } host ? [host, .. table.Sitting] : table.Sitting)
            {
                Raise(atTable.AsSpan(index * skills, skills), person, known);
            }
        }

        (byMost, most, next) = (new int[skills], new int[skills], new int[skills]);
        for (var at = 0; at < offered.Length; at++)
        {
            var (member, skill) = Math.DivRem(at, skills);
            (byMost[skill], most[skill], next[skill]) = offered[at] > most[skill]
                ? (member, offered[at], most[skill])
                : (byMost[skill], most[skill], Math.Max(next[skill], offered[at]));
        }
    }

    /// <summary>Share of a member's needs that somebody else in the circle meets, 0 to 1.</summary>
    /// <param name="count">How many of the circle count; the rest of the array is left out.</param>
    public double Coverage(int member, int table, int[] circle, int count)
    {
        if (importance[member] == 0)
        {
            return ScorePart.Neutral;
        }

        var (covered, wanted, cover) = (0.0, needs[member], covers[member]);
        for (var need = 0; need < wanted.Length; need++)
        {
            var skill = wanted[need];
            var best = LevelAt(skill, table);
            for (var seat = 0; seat < count; seat++)
            {
                var other = circle[seat];
                var level = offered[(other * skills) + skill];
                if (level > best && other != member)
                {
                    best = level;
                }
            }

            covered += cover[(need * Levels) + best];
        }

        return covered / importance[member];
    }

    /// <summary>The most that could be covered at a table.</summary>
    /// <param name="alone">Whether nobody else is seated with them.</param>
    public double MostCoverage(int member, int table, bool alone)
    {
        if (importance[member] == 0)
        {
            return ScorePart.Neutral;
        }

        var covered = 0.0;
        foreach (var (need, skill) in needs[member].Index())
        {
            // Nobody covers their own need.
            var others = alone ? 0 : byMost[skill] == member ? next[skill] : most[skill];
            covered += covers[member][(need * Levels) + Math.Max(LevelAt(skill, table), others)];
        }

        return covered / importance[member];
    }

    private static void Raise(Span<byte> levels, Profile person, Dictionary<int, int> known)
    {
        foreach (var (skill, level) in person.OfferSkills.Zip(person.OfferLevels))
        {
            if (known.TryGetValue(skill, out var at))
            {
                levels[at] = Math.Max(levels[at], (byte)level);
            }
        }
    }

    private int LevelAt(int skill, int table)
    {
        var at = (table * skills) + skill;
        return at < atTable.Length ? atTable[at] : 0;
    }
}
