using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// The pairs worth looking at. Small rounds hold every pair; large ones hold each learner's best and are widened
/// (see <see cref="Widening"/>) until no pair left out could matter.
/// </summary>
internal sealed class GraphDraft
{
    /// <summary>Pairs up to which a round is scored whole.</summary>
    public const int WholeUpTo = 600_000;

    /// <summary>Allowed pairs first kept for each learner of a large round.</summary>
    public const int KeptPerLearner = 32;

    private readonly List<ScoredPair>[] rows;
    private readonly HashSet<int>[]? inDraft;
    private readonly ushort[]?[] steps;
    private readonly RoundFrame frame;
    private readonly Dictionary<int, int> placeOf;

    public GraphDraft(RoundFrame frame, IReadOnlyList<Profile> learners, IReadOnlyList<Profile> guides)
    {
        this.frame = frame;
        Learners = learners;
        Guides = guides;
        IsWhole = (long)learners.Count * guides.Count <= WholeUpTo;
        placeOf = guides.Select((guide, place) => (guide.Index, place)).ToDictionary(entry => entry.Index, entry => entry.place);
        Index = new NeedIndex(guides);
        Bound = new ScoreBound(frame);
        steps = new ushort[]?[learners.Count];
        rows = [.. learners.Select(learner => IsWhole ? All(learner) : Best(learner))];
        inDraft = IsWhole ? null : [.. rows.Select(row => row.Select(pair => pair.Guide).ToHashSet())];
    }

    public IReadOnlyList<Profile> Learners { get; }

    public IReadOnlyList<Profile> Guides { get; }

    public bool IsWhole { get; }

    public NeedIndex Index { get; }

    public ScoreBound Bound { get; }

    public bool Holds(int row, int guide) => IsWhole || inDraft![row].Contains(guide);

    /// <summary>Adds a pair unless a rule forbids it.</summary>
    public bool TryAdd(int row, int guide, int steps)
    {
        if (PairJudge.Broken(frame, Learners[row], Guides[guide], steps) != HardRule.None)
        {
            return false;
        }

        rows[row].Add(new ScoredPair(guide, steps, HardRule.None));
        return inDraft![row].Add(guide);
    }

    /// <summary>Score of any pair, remembered: widening asks for the same pairs at every pass.</summary>
    public int StepsOf(int row, int guide)
    {
        var remembered = steps[row] ??= new ushort[Guides.Count];
        if (remembered[guide] == 0)
        {
            remembered[guide] = (ushort)(frame.Scorer.Score(Learners[row], Guides[guide]) + 1);
        }

        return remembered[guide] - 1;
    }

    /// <summary>No allowed pair of this learner that the draft leaves out scores more than this.</summary>
    /// <param name="kept">Scores of the allowed pairs it holds, best first.</param>
    public int SureFrom(int row, IReadOnlyList<int> kept) =>
        Math.Max(1, Math.Max(kept.Count < KeptPerLearner ? 0 : kept[KeptPerLearner - 1], Bound.Of(Learners[row]).At(0)));

    public PairGraph ToGraph()
    {
        var starts = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row].Sort((a, b) => a.Guide.CompareTo(b.Guide));
            starts[row + 1] = starts[row] + rows[row].Count;
        }

        return new PairGraph
        {
            Learners = Learners,
            Guides = Guides,
            RowStart = starts,
            Guide = [.. rows.SelectMany(row => row.Select(pair => pair.Guide))],
            Steps = [.. rows.SelectMany(row => row.Select(pair => pair.Steps))],
            Broken = [.. rows.SelectMany(row => row.Select(pair => pair.Broken))],
        };
    }

    private ScoredPair Look(Profile learner, int guide)
    {
        var score = frame.Scorer.Score(learner, Guides[guide]);
        return new ScoredPair(guide, score, PairJudge.Broken(frame, learner, Guides[guide], score));
    }

    private List<ScoredPair> All(Profile learner)
    {
        var row = new List<ScoredPair>(Guides.Count);
        for (var guide = 0; guide < Guides.Count; guide++)
        {
            row.Add(Look(learner, guide));
        }

        return row;
    }

    // A person whom somebody named is always looked at.
    private IEnumerable<ScoredPair> Ranked(Profile learner) =>
        (learner.Ranking?.Keys ?? Enumerable.Empty<int>()).Where(placeOf.ContainsKey).Select(index => Look(learner, placeOf[index]));

    // Guides come by the needs they cover; once the next cannot beat the worst one kept, nor can any after it.
    private List<ScoredPair> Best(Profile learner)
    {
        var bound = Bound.Of(learner);
        var kept = new PriorityQueue<ScoredPair, int>();
        var forbidden = new List<ScoredPair>();
        foreach (var (guide, share) in Index.Meeting(learner))
        {
            if (kept.Count == KeptPerLearner && kept.TryPeek(out _, out var worst) && bound.At(share) <= worst)
            {
                break;
            }

            var pair = Look(learner, guide);
            if (pair.Broken != HardRule.None)
            {
                forbidden.Add(pair);
            }
            else if (kept.Count < KeptPerLearner)
            {
                kept.Enqueue(pair, pair.Steps);
            }
            else
            {
                kept.EnqueueDequeue(pair, pair.Steps);
            }
        }

        return
        [
            .. kept.UnorderedItems.Select(item => item.Element)
                .Concat(forbidden.OrderByDescending(pair => pair.Steps).Take(KeptPerLearner))
                .UnionBy(Ranked(learner), pair => pair.Guide),
        ];
    }
}

internal readonly record struct ScoredPair(int Guide, int Steps, HardRule Broken);
