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

    private readonly int known;
    private readonly int[] atTable;
    private readonly bool[] clash;
    private readonly int[] withOther;
    private readonly bool[] amongEquals;
    private readonly CircleNeeds needs;

    /// <param name="only">Whom alone to seat; null for everybody.</param>
    public CircleGround(RoundFrame frame, IReadOnlyCollection<string>? only = null)
    {
        Frame = frame;
        var open = (frame.Input.OpenCircles ?? []).Where(circle => circle.Seats > 0).ToList();
        var seated = open.SelectMany(circle => circle.MemberIds).ToHashSet(StringComparer.Ordinal);
        var (peers, bounds) = (frame.Roster.Peers, frame.Policy.Circles);
        var free = (peers.Count > 0 ? peers : frame.Roster.Mentees)
            .Where(person => !seated.Contains(person.Id) && frame.SeatsLeft(person) > 0)
            .ToList();
        Members = only is null ? free : [.. free.Where(person => only.Contains(person.Id))];
        List<CircleTable> people =
        [
            .. frame.Roster.Mentors.Where(person => !seated.Contains(person.Id) && frame.SeatsLeft(person) > 0)
                .Select(host => new CircleTable(host, [], bounds.MinMembers, bounds.MaxMembers)),
            .. open.Select(circle => TableOf(circle, frame)),
        ];
        known = people.Count;
        Tables =
        [
            .. people,

            // Where nobody is the host, it is one of the people seated.
            .. peers.Count > 0
                ? Enumerable.Repeat(new CircleTable(null, [], bounds.MinMembers + 1, bounds.MaxMembers + 1), free.Count / (bounds.MinMembers + 1))
                : [],
        ];
        needs = new CircleNeeds(Members, people);
        atTable = new int[Members.Count * known];
        for (var at = 0; at < atTable.Length; at++)
        {
            atTable[at] = AtTable(Members[at / known], people[at % known]);
        }

        // Where each place is for one alone, nobody is compared with anybody.
        var together = only is not null || Tables.Any(table => table.Most > 1);
        amongEquals = [.. Tables.Select(table => table.Host is null && together)];
        clash = new bool[together ? Members.Count * Members.Count : 0];
        withOther = new int[amongEquals.Contains(true) ? clash.Length : 0];
        for (var member = 0; together && member < Members.Count; member++)
        {
            Look(member);
        }
    }

    public RoundFrame Frame { get; }

    public IReadOnlyList<Profile> Members { get; }

    /// <summary>Those where somebody sits come first, those among equals, all alike, last.</summary>
    public IReadOnlyList<CircleTable> Tables { get; }

    /// <summary>How many tables somebody sits at: a host, or those of a circle that runs.</summary>
    public int Known => known;

    public CircleBounds Bounds => Frame.Policy.Circles;

    public long PersonPoints => Members.Count + 1;

    public bool Allowed(int member, int table) => table >= known || atTable[(member * known) + table] >= 0;

    public bool Clash(int member, int other) => clash.Length > 0 && clash[(member * Members.Count) + other];

    /// <summary>Whether a member must not sit with somebody of a circle.</summary>
    /// <param name="count">How many of the circle count; the rest of the array is left out.</param>
    /// <param name="without">Who leaves the circle; -1 for nobody.</param>
    public bool Clash(int member, int[] circle, int count, int without)
    {
        var row = member * Members.Count;
        for (var seat = 0; seat < count; seat++)
        {
            var other = circle[seat];
            if (other != without && clash[row + other])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two fit each other, as equals: the mean over a circle is what counts.</summary>
    public int WithOther(int member, int other) => withOther[(member * Members.Count) + other];

    /// <summary>Whether those seated at a table are compared with each other, in place of with a host.</summary>
    public bool AmongEquals(int table) => amongEquals[table];

    /// <summary>What seating a member is worth: one more person outweighs everybody carried over, for with sizes and clashes the two can be at odds.</summary>
    public long Points(int member) => PersonPoints + (Frame.Policy.Objectives.CarriedOverFirst && Frame.IsCarriedOver(Members[member]) ? 1 : 0);

    /// <summary>
    /// A member's score in a circle, in steps of 0.0001: fit with the host, or among equals the mean fit with the others, and needs anybody in the circle
    /// covers.
    /// </summary>
    public int Steps(int member, int table, IReadOnlyList<int> circle) => Steps(member, table, [.. circle], circle.Count);

    /// <param name="count">How many of the circle count; the rest of the array is left out.</param>
    public int Steps(int member, int table, int[] circle, int count)
    {
        var (sum, partners) = Sitting(member, table);
        if (amongEquals[table])
        {
            // Nobody is compared with themselves: a member's own place holds nothing.
            var row = member * Members.Count;
            for (var seat = 0; seat < count; seat++)
            {
                sum += withOther[row + circle[seat]];
            }

            partners += count - 1;
        }

        return Steps(partners == 0 ? 0 : (double)sum / partners, needs.Coverage(member, table, circle, count));
    }

    /// <summary>The most a member could score at a table in any circle.</summary>
    public int MostSteps(int member, int table, int[] bestOthers)
    {
        var (most, least) = (Tables[table].Most, Math.Max(1, Tables[table].Least));
        var (sum, count) = Sitting(member, table);
        var fit = count == 0 ? 0 : (double)sum / count;
        if (amongEquals[table])
        {
            fit = least == 1 ? fit : 0;
            for (var others = 1; others < most && others <= bestOthers.Length; others++)
            {
                sum += bestOthers[others - 1];
                count++;
                fit = others >= least - 1 ? Math.Max(fit, (double)sum / count) : fit;
            }
        }

        return Steps(fit, needs.MostCoverage(member, table, alone: most == 1));
    }

    /// <summary>From a fit that may be more than any circle gives, to a score that is at least what any gives; a fraction is kept.</summary>
    public double MostStepsWith(int member, int table, double fit) =>
        ((1 - Bounds.CoverageShare) * fit) + (Bounds.CoverageShare * PairScorer.Steps * needs.MostCoverage(member, table, alone: false));

    /// <summary>Share of a member's needs that somebody else in the circle meets, 0 to 1.</summary>
    public double Coverage(int member, int table, IReadOnlyList<int> circle) => needs.Coverage(member, table, [.. circle], circle.Count);

    /// <summary>The best that anybody else in the circle offers of a skill.</summary>
    public int LevelIn(int skill, int member, int table, IReadOnlyList<int> circle) => circle
        .Where(other => other != member)
        .Select(other => Members[other])
        .Concat(Tables[table].Sitting)
        .Concat(Tables[table].Host is { } host ? [host] : [])
        .Select(person => NeedsPart.LevelOf(person, skill))
        .DefaultIfEmpty()
        .Max();

    private static CircleTable TableOf(OpenCircle circle, RoundFrame frame) => new(
        circle.HostId is { } host ? frame.Roster[host] : null,
        [.. circle.MemberIds.Where(id => id != circle.HostId).Select(id => frame.Roster[id])],
        Least: 0,
        circle.Seats,
        circle.CircleId);

    private int Steps(double fit, double coverage) => (int)Math.Round(
        ((1 - Bounds.CoverageShare) * fit) + (Bounds.CoverageShare * PairScorer.Steps * coverage), MidpointRounding.AwayFromZero);

    // Those at a table who count for the fit before anybody is seated: the host alone where there is one.
    private (long Sum, int Count) Sitting(int member, int table) =>
        table >= known ? (0, 0)
        : Tables[table].Host is not null ? (atTable[(member * known) + table], 1)
        : (atTable[(member * known) + table], Tables[table].Sitting.Count);

    private void Look(int member)
    {
        for (var other = 0; other < member; other++)
        {
            var (one, two) = ((member * Members.Count) + other, (other * Members.Count) + member);
            clash[one] = clash[two] = Frame.Rules.KeptApart(Members[member], Members[other], WithinCircle);
            if (withOther.Length > 0)
            {
                withOther[one] = Frame.Scorer.Score(Members[member], Members[other]);
                withOther[two] = Members[member].Candidate.Role is MatchRole.Peer ? withOther[one] : Frame.Scorer.Score(Members[other], Members[member]);
            }
        }
    }

    // Who has left a circle that runs is not put back into it. The score with the host, or the sum of those with everybody who sits there; -1 for no.
    private int AtTable(Profile member, CircleTable table)
    {
        if (table.Sitting.Any(other => Frame.Rules.KeptApart(member, other, WithinCircle | HardRule.EarlierPartner)))
        {
            return -1;
        }

        if (table.Host is not { } host)
        {
            return table.Sitting.Sum(other => Frame.Scorer.Score(member, other));
        }

        var steps = Frame.Scorer.Score(member, host);
        return PairJudge.Broken(Frame, member, host, steps) == HardRule.None ? steps : -1;
    }
}
