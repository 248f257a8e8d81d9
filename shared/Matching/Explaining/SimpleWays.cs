using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;

namespace MentorFlow.Matching.Explaining;

/// <summary>
/// Serves people one pair at a time, each time the best that is still open. Where the pairs in sight end, all mentors with a
/// seat left are looked at: a large round must not make the simple ways look worse than they are.
/// </summary>
internal sealed class SimpleWays
{
    private readonly RoundFrame frame;
    private readonly GraphDraft draft;
    private readonly List<Option>[] options;
    private readonly int[] next;
    private readonly int[] sure;
    private readonly int[] learnerSeats;
    private readonly int[] guideSeats;
    private readonly HashSet<(int Learner, int Guide)> made;

    public SimpleWays(RoundFrame frame, GraphDraft draft, PairGraph graph)
    {
        (this.frame, this.draft) = (frame, draft);
        var allowed = PairFilter.AtLeast(frame, graph, 0);
        options =
        [
            .. Enumerable.Range(0, graph.Learners.Count).Select(row => Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                .Where(allowed).Select(pair => new Option(graph.Guide[pair], graph.Steps[pair])).Order().ToList()),
        ];
        next = new int[options.Length];
        sure =
        [
            .. Enumerable.Range(0, options.Length).Select(row => draft.IsWhole ? 0 : draft.SureFrom(
                row,
                [
                    .. Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row])
                        .Where(pair => graph.Broken[pair] == HardRule.None)
                        .Select(pair => graph.Steps[pair])
                        .OrderDescending(),
                ])),
        ];
        learnerSeats = [.. graph.Learners.Select(frame.SeatsLeft)];
        guideSeats = [.. graph.Guides.Select(frame.SeatsLeft)];
        made = [.. frame.Standing.Select(pair => (pair.Learner.Index, pair.Guide.Index))];
    }

    /// <summary>Score of each pair made, in steps of 0.0001, with the row of its learner.</summary>
    public IReadOnlyList<(int Row, int Steps)> BestPairFirst()
    {
        var taken = new List<(int, int)>();
        var best = new PriorityQueue<int, (int Lost, int Row, int Guide)>();
        for (var row = 0; row < options.Length; row++)
        {
            Enter(row);
        }

        while (best.TryDequeue(out var row, out var place))
        {
            if (guideSeats[place.Guide] > 0)
            {
                Take(row, taken);
            }

            Enter(row);
        }

        return taken;

        void Enter(int row)
        {
            if (learnerSeats[row] > 0 && Open(row) is { } option)
            {
                best.Enqueue(row, (-option.Steps, row, option.Guide));
            }
        }
    }

    /// <param name="order">Rows in the order in which their people come.</param>
    public IReadOnlyList<(int Row, int Steps)> InOrder(IEnumerable<int> order)
    {
        var taken = new List<(int, int)>();
        foreach (var row in order)
        {
            while (learnerSeats[row] > 0 && Open(row) is not null)
            {
                Take(row, taken);
            }
        }

        return taken;
    }

    private void Take(int row, List<(int Row, int Steps)> taken)
    {
        var option = options[row][next[row]++];
        learnerSeats[row]--;
        guideSeats[option.Guide]--;
        made.Add((draft.Learners[row].Index, draft.Guides[option.Guide].Index));
        taken.Add((row, option.Steps));
    }

    private Option? Open(int row)
    {
        while (next[row] < options[row].Count && guideSeats[options[row][next[row]].Guide] == 0)
        {
            next[row]++;
        }

        if (sure[row] > 0 && (next[row] == options[row].Count || options[row][next[row]].Steps < sure[row]))
        {
            (options[row], next[row], sure[row]) = (LookAtAll(row), 0, 0);
        }

        return next[row] < options[row].Count ? options[row][next[row]] : null;
    }

    private List<Option> LookAtAll(int row)
    {
        var learner = draft.Learners[row];
        return
        [
            .. Enumerable.Range(0, draft.Guides.Count).Where(guide => guideSeats[guide] > 0 && !made.Contains((learner.Index, draft.Guides[guide].Index)))
                .Select(guide => new Option(guide, draft.StepsOf(row, guide)))
                .Where(option => PairJudge.Broken(frame, learner, draft.Guides[option.Guide], option.Steps) == HardRule.None)
                .Order(),
        ];
    }

    private readonly record struct Option(int Guide, int Steps) : IComparable<Option>
    {
        public int CompareTo(Option other) => (-Steps, Guide).CompareTo((-other.Steps, other.Guide));
    }
}
