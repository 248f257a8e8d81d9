using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Circles;

/// <summary>What circles are made of: the people to be seated, where they may sit, and who must not sit in one circle.</summary>
internal sealed class CircleGround
{
    // Within a circle only what would hurt the talk counts: lines of command, conflicts, blocks, and the coordinator's word.
    private const HardRule WithinCircle = HardRule.ReportingLine | HardRule.DeclaredConflict | HardRule.Block | HardRule.Forbidden;

    private readonly int[,] withHost;
    private readonly bool[,] clash;
    private readonly int[,]? withOther;
    private readonly int[] mostWithOther;
    private readonly Dictionary<int, (int By, int Best, int Next)> offered = [];

    public CircleGround(RoundFrame frame)
    {
        Frame = frame;
        var open = (frame.Input.OpenCircles ?? []).Where(circle => circle.Seats > 0).ToList();
        var seated = open.SelectMany(circle => circle.MemberIds).ToHashSet(StringComparer.Ordinal);
        var (peers, bounds) = (frame.Roster.Peers, frame.Policy.Circles);
        Members = [.. (peers.Count > 0 ? peers : frame.Roster.Mentees).Where(person => !seated.Contains(person.Id) && frame.SeatsLeft(person) > 0)];
        Tables =
        [
            .. frame.Roster.Mentors.Where(person => !seated.Contains(person.Id) && frame.SeatsLeft(person) > 0)
                .Select(host => new CircleTable(host, [], bounds.MinMembers, bounds.MaxMembers)),
            .. open.Select(circle => TableOf(circle, frame)),

            // Where nobody is the host, it is one of the people seated.
            .. peers.Count > 0
                ? Enumerable.Repeat(new CircleTable(null, [], bounds.MinMembers + 1, bounds.MaxMembers + 1), Members.Count / (bounds.MinMembers + 1))
                : [],
        ];
        withHost = new int[Members.Count, Tables.Count];
        clash = new bool[Members.Count, Members.Count];
        withOther = peers.Count > 0 ? new int[Members.Count, Members.Count] : null;
        for (var member = 0; member < Members.Count; member++)
        {
            Look(member);
        }

        mostWithOther = [.. Enumerable.Range(0, withOther is null ? 0 : Members.Count).Select(MostWithOther)];
    }

    public RoundFrame Frame { get; }

    public IReadOnlyList<Profile> Members { get; }

    public IReadOnlyList<CircleTable> Tables { get; }

    public CircleBounds Bounds => Frame.Policy.Circles;

    public long PersonPoints => Members.Count + 1;

    public bool Allowed(int member, int table) => withHost[member, table] >= 0;

    public bool Clash(int member, int other) => clash[member, other];

    /// <summary>What seating a member is worth: one more person outweighs everybody carried over, for with sizes and clashes the two can be at odds.</summary>
    public long Points(int member) => PersonPoints + (Frame.Policy.Objectives.CarriedOverFirst && Frame.IsCarriedOver(Members[member]) ? 1 : 0);

    /// <summary>
    /// A member's score in a circle, in steps of 0.0001: fit with the host, or among equals the mean fit with the others, and needs anybody in the circle
    /// covers.
    /// </summary>
    public int Steps(int member, int table, IReadOnlyList<int> circle) =>
        (int)Math.Round(
            ((1 - Bounds.CoverageShare) * Fit(member, table, circle)) + (Bounds.CoverageShare * PairScorer.Steps * Coverage(member, table, circle)),
            MidpointRounding.AwayFromZero);

    /// <summary>The most a member could score at a table in any circle.</summary>
    public int MostSteps(int member, int table)
    {
        var fit = Tables[table].Host is not null ? withHost[member, table] : MostFit(member, table);
        return (int)Math.Ceiling(((1 - Bounds.CoverageShare) * fit) + (Bounds.CoverageShare * PairScorer.Steps * MostCoverage(member, table)));
    }

    /// <summary>Share of a member's needs that somebody else in the circle meets, 0 to 1.</summary>
    public double Coverage(int member, int table, IReadOnlyList<int> circle)
    {
        var learner = Members[member];
        if (learner.TotalImportance == 0)
        {
            return ScorePart.Neutral;
        }

        var covered = 0.0;
        foreach (var need in learner.Needs)
        {
            covered += NeedsPart.Cover(need, LevelIn(need.Skill, member, table, circle));
        }

        return covered / learner.TotalImportance;
    }

    /// <summary>The best that anybody else in the circle offers of a skill.</summary>
    public int LevelIn(int skill, int member, int table, IReadOnlyList<int> circle)
    {
        var best = LevelAt(skill, table);
        foreach (var other in circle)
        {
            best = other == member ? best : Math.Max(best, NeedsPart.LevelOf(Members[other], skill));
        }

        return best;
    }

    private static CircleTable TableOf(OpenCircle circle, RoundFrame frame) => new(
        circle.HostId is { } host ? frame.Roster[host] : null,
        [.. circle.MemberIds.Where(id => id != circle.HostId).Select(id => frame.Roster[id])],
        Least: 0,
        circle.Seats,
        circle.CircleId);

    private void Look(int member)
    {
        for (var table = 0; table < Tables.Count; table++)
        {
            withHost[member, table] = AtTable(Members[member], Tables[table]);
        }

        for (var other = 0; other < member; other++)
        {
            clash[member, other] = (Frame.Rules.Broken(Members[member], Members[other]) & WithinCircle) != HardRule.None;
            clash[other, member] = clash[member, other];
            if (withOther is not null)
            {
                withOther[member, other] = Frame.Scorer.Score(Members[member], Members[other]);
                withOther[other, member] = withOther[member, other];
            }
        }
    }

    // Who has left a circle that runs is not put back into it.
    private int AtTable(Profile member, CircleTable table)
    {
        if (table.Sitting.Any(other => (Frame.Rules.Broken(member, other) & (WithinCircle | HardRule.EarlierPartner)) != HardRule.None))
        {
            return -1;
        }

        if (table.Host is not { } host)
        {
            return 0;
        }

        var steps = Frame.Scorer.Score(member, host);
        return PairJudge.Broken(Frame, member, host, steps) == HardRule.None ? steps : -1;
    }

    private double Fit(int member, int table, IReadOnlyList<int> circle)
    {
        if (Tables[table].Host is not null)
        {
            return withHost[member, table];
        }

        var (sum, count) = (0.0, 0);
        foreach (var other in Tables[table].Sitting)
        {
            sum += Frame.Scorer.Score(Members[member], other);
            count++;
        }

        foreach (var other in circle.Where(other => other != member))
        {
            sum += withOther![member, other];
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    private int MostFit(int member, int table)
    {
        var most = mostWithOther[member];
        foreach (var other in Tables[table].Sitting)
        {
            most = Math.Max(most, Frame.Scorer.Score(Members[member], other));
        }

        return most;
    }

    private int MostWithOther(int member)
    {
        var most = 0;
        for (var other = 0; other < Members.Count; other++)
        {
            most = other == member || clash[member, other] ? most : Math.Max(most, withOther![member, other]);
        }

        return most;
    }

    private double MostCoverage(int member, int table)
    {
        var learner = Members[member];
        return learner.TotalImportance == 0
            ? ScorePart.Neutral
            : learner.Needs.Sum(need => NeedsPart.Cover(need, Math.Max(LevelAt(need.Skill, table), MostOffered(need.Skill, member)))) / learner.TotalImportance;
    }

    private int LevelAt(int skill, int table)
    {
        var best = Tables[table].Host is { } host ? NeedsPart.LevelOf(host, skill) : 0;
        foreach (var other in Tables[table].Sitting)
        {
            best = Math.Max(best, NeedsPart.LevelOf(other, skill));
        }

        return best;
    }

    // The most that anybody offers, and the most that anybody but them does: nobody covers their own need.
    private int MostOffered(int skill, int member)
    {
        if (!offered.TryGetValue(skill, out var most))
        {
            most = (-1, 0, 0);
            for (var other = 0; other < Members.Count; other++)
            {
                var level = NeedsPart.LevelOf(Members[other], skill);
                most = level > most.Best ? (other, level, most.Best) : (most.By, most.Best, Math.Max(most.Next, level));
            }

            offered.Add(skill, most);
        }

        return most.By == member ? most.Next : most.Best;
    }
}
