using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Circles;

/// <summary>What circles are made of: hosts, members, who fits which host, and who must not sit in one circle.</summary>
internal sealed class CircleGround
{
    // Within a circle only what would hurt the talk counts: lines of command, conflicts, blocks, and the coordinator's word.
    private const HardRule WithinCircle = HardRule.ReportingLine | HardRule.DeclaredConflict | HardRule.Block | HardRule.Forbidden;

    private readonly int[,] withHost;
    private readonly bool[,] clash;

    public CircleGround(RoundFrame frame)
    {
        Frame = frame;
        Members = [.. frame.Roster.Mentees.Where(person => frame.SeatsLeft(person) > 0)];
        Hosts = [.. frame.Roster.Mentors.Where(person => frame.SeatsLeft(person) > 0)];
        withHost = new int[Members.Count, Hosts.Count];
        clash = new bool[Members.Count, Members.Count];
        for (var member = 0; member < Members.Count; member++)
        {
            for (var host = 0; host < Hosts.Count; host++)
            {
                var steps = frame.Scorer.Score(Members[member], Hosts[host]);
                withHost[member, host] = PairJudge.Broken(frame, Members[member], Hosts[host], steps) == HardRule.None ? steps : -1;
            }

            for (var other = 0; other < member; other++)
            {
                clash[member, other] = (frame.Rules.Broken(Members[member], Members[other]) & WithinCircle) != HardRule.None;
                clash[other, member] = clash[member, other];
            }
        }
    }

    public RoundFrame Frame { get; }

    public IReadOnlyList<Profile> Members { get; }

    public IReadOnlyList<Profile> Hosts { get; }

    public CircleBounds Bounds => Frame.Policy.Circles;

    public long PersonPoints => Members.Count + 1;

    public bool Allowed(int member, int host) => withHost[member, host] >= 0;

    public bool Clash(int member, int other) => clash[member, other];

    /// <summary>What seating a member is worth: one more person outweighs everybody carried over, for with sizes and clashes the two can be at odds.</summary>
    public long Points(int member) => PersonPoints + (Frame.Policy.Objectives.CarriedOverFirst && Frame.IsCarriedOver(Members[member]) ? 1 : 0);

    /// <summary>A member's score in a circle, in steps of 0.0001: fit with the host, and needs anybody in the circle covers.</summary>
    public int Steps(int member, int host, IReadOnlyList<int> circle) =>
        (int)Math.Round(
            ((1 - Bounds.CoverageShare) * withHost[member, host]) + (Bounds.CoverageShare * PairScorer.Steps * Coverage(member, host, circle)),
            MidpointRounding.AwayFromZero);

    /// <summary>The most a member could score with a host in any circle.</summary>
    public int MostSteps(int member, int host) =>
        (int)Math.Ceiling(
            ((1 - Bounds.CoverageShare) * withHost[member, host])
                + (Bounds.CoverageShare * PairScorer.Steps * Coverage(member, host, [.. Enumerable.Range(0, Members.Count)])));

    public double Coverage(int member, int host, IReadOnlyList<int> circle)
    {
        var learner = Members[member];
        if (learner.TotalImportance == 0)
        {
            return ScorePart.Neutral;
        }

        var covered = 0.0;
        foreach (var need in learner.Needs)
        {
            var best = NeedsPart.LevelOf(Hosts[host], need.Skill);
            foreach (var other in circle)
            {
                best = other == member ? best : Math.Max(best, NeedsPart.LevelOf(Members[other], need.Skill));
            }

            covered += NeedsPart.Cover(need, best);
        }

        return covered / learner.TotalImportance;
    }
}
