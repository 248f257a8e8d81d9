using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Matching.Peers;

/// <summary>Every pair of peers that are still to be matched, scored once.</summary>
internal sealed class PeerGraph
{
    public PeerGraph(RoundFrame frame)
    {
        Frame = frame;
        People = [.. frame.Roster.Peers.Where(peer => frame.SeatsLeft(peer) > 0)];
        var pairs = new List<PeerPair>();
        for (var left = 0; left < People.Count; left++)
        {
            for (var right = left + 1; right < People.Count; right++)
            {
                var steps = frame.Scorer.Score(People[left], People[right]);
                pairs.Add(new PeerPair(left, right, steps, PairJudge.Broken(frame, People[left], People[right], steps)));
            }
        }

        Pairs = pairs;
        Scale = ScaleOf(frame, People.Count / 2);
    }

    public RoundFrame Frame { get; }

    public IReadOnlyList<Profile> People { get; }

    public IReadOnlyList<PeerPair> Pairs { get; }

    public ObjectiveScale Scale { get; }

    public GeneralAnswer Solve(ObjectiveScale scale, int floor, HardRule forgiven = HardRule.None) =>
        GeneralMatching.Solve(new EdgeGraph(
            People.Count,
            [
                .. Pairs.Where(pair => pair.Steps >= floor && (pair.Broken & ~forgiven) == HardRule.None)
                    .Select(pair => new WeightedEdge(pair.Left, pair.Right, Weight(pair, scale))),
            ]));

    /// <summary>The highest score every pair can reach without leaving out anybody who would have had a partner.</summary>
    public int Floor()
    {
        var heads = new ObjectiveScale(1, Frame.Policy.Objectives.CarriedOverFirst ? 1 : 0, 0, 0);
        var most = Served(0);
        var (low, high) = (0, most == 0 ? 0 : PairScorer.Steps);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Served(middle) == most ? (middle, high) : (low, middle - 1);
        }

        return low;

        long Served(int floor)
        {
            var partners = Solve(heads, floor).Partner;
            return Enumerable.Range(0, People.Count).Where(peer => partners[peer] >= 0).Sum(peer => SeatPlan.PersonPoints(Frame, People[peer], heads));
        }
    }

    public long Weight(PeerPair pair, ObjectiveScale scale) =>
        (scale.PerScoreStep * pair.Steps) + SeatPlan.PersonPoints(Frame, People[pair.Left], scale) + SeatPlan.PersonPoints(Frame, People[pair.Right], scale);

    private static ObjectiveScale ScaleOf(RoundFrame frame, long couples)
    {
        var aims = frame.Policy.Objectives;
        var perStep = aims.TotalScore ? 1L : 0;
        var person = aims.MostPeople ? (couples * PairScorer.Steps * perStep) + 1 : 0;
        return new ObjectiveScale(person, aims.CarriedOverFirst ? person : 0, perStep, 0);
    }
}

internal readonly record struct PeerPair(int Left, int Right, int Steps, HardRule Broken);
