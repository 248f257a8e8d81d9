using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>Scores every learner against every guide: right for rounds small enough to look at all pairs.</summary>
internal static class CompleteGraph
{
    public static PairGraph Build(RoundFrame frame, IReadOnlyList<Profile> learners, IReadOnlyList<Profile> guides)
    {
        var pairs = learners.Count * guides.Count;
        var graph = new PairGraph
        {
            Learners = learners,
            Guides = guides,
            RowStart = [.. Enumerable.Range(0, learners.Count + 1).Select(row => row * guides.Count)],
            Guide = new int[pairs],
            Steps = new int[pairs],
            Broken = new HardRule[pairs],
            IsComplete = true,
        };

        for (var pair = 0; pair < pairs; pair++)
        {
            var (learner, guide) = (learners[pair / guides.Count], guides[pair % guides.Count]);
            graph.Guide[pair] = pair % guides.Count;
            graph.Steps[pair] = frame.Scorer.Score(learner, guide);
            graph.Broken[pair] = PairJudge.Broken(frame, learner, guide, graph.Steps[pair]);
        }

        return graph;
    }
}
