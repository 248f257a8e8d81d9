using MentorFlow.Matching.Frames;
using MentorFlow.Matching.PairRounds;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Matching.Peers;

/// <summary>A round among peers, where anybody may be paired with anybody (R29).</summary>
internal static class PeerRound
{
    public static MatchingResult Solve(RoundFrame frame)
    {
        frame.Watch?.Invoke(SolvingPhase.Comparing);
        var graph = new PeerGraph(frame);
        frame.Watch?.Invoke(SolvingPhase.Choosing);
        var floor = frame.Policy.Objectives.Floor ? graph.Floor() : 0;
        var answer = graph.Solve(graph.Scale, floor);
        frame.Watch?.Invoke(SolvingPhase.Explaining);
        var pairs = Pairs(frame, graph, answer);
        var report = new PeerReport(frame, graph, answer, pairs);

        return new MatchingResult
        {
            RoundId = frame.Input.RoundId,
            InputHash = InputFingerprint.Of(frame.Input),
            Pairs = pairs,
            TotalScore = (double)pairs.Sum(pair => (decimal)pair.Score),
            Shortlists = report.Shortlists(),
            Figures = report.Figures(floor),
            Unmatched = PeersLeft.Explain(graph, answer),
            Certificate = Certify(graph, answer, floor),
        };
    }

    private static IReadOnlyList<MatchedPair> Pairs(RoundFrame frame, PeerGraph graph, GeneralAnswer answer) =>
    [
        .. frame.Standing.Select(pair => PairReport.Describe(frame, pair.Learner, pair.Guide, pair.Standing))
            .Concat(
                graph.Pairs.Where(pair => answer.Partner[pair.Left] == pair.Right)
                    .Select(pair => Describe(frame, graph.People[pair.Left], graph.People[pair.Right])))
            .OrderByDescending(pair => pair.Standing).ThenBy(pair => pair.MenteeId, StringComparer.Ordinal),
    ];

    private static MatchedPair Describe(RoundFrame frame, Profile left, Profile right) =>
        string.CompareOrdinal(left.Id, right.Id) < 0
            ? PairReport.Describe(frame, left, right, PairStanding.Proposed)
            : PairReport.Describe(frame, right, left, PairStanding.Proposed);

    private static Certificate Certify(PeerGraph graph, GeneralAnswer answer, int floor)
    {
        var value = graph.Pairs.Where(pair => answer.Partner[pair.Left] == pair.Right).Sum(pair => (decimal)graph.Weight(pair, graph.Scale));
        var bound = answer.DoubleBound() / 2;
        return new Certificate(
            value == bound,
            value,
            bound,
            new Phrase("matching.methods.peers"),
            graph.Scale,
            (double)floor / PairScorer.Steps,
            [
                .. graph.People.Select((peer, index) => new PersonPrice(peer.Id, answer.Price[index] / 2m))
                    .OrderBy(price => price.PersonId, StringComparer.Ordinal),
            ])
        {
            OddGroups =
            [
                .. answer.OddSets
                    .Select(set => new OddGroup([.. set.Members.Select(member => graph.People[member].Id).Order(StringComparer.Ordinal)], set.Surplus / 2m))
                    .OrderBy(group => group.PersonIds[0], StringComparer.Ordinal).ThenBy(group => group.PersonIds.Count),
            ],
        };
    }
}
