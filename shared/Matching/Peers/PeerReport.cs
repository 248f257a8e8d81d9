using MentorFlow.Matching.Choosing;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Matching.Peers;

/// <summary>Figures of a round among peers. Load says how many have a partner; sensitivity and comparisons are for rounds of mentees and mentors.</summary>
internal sealed class PeerReport(RoundFrame frame, PeerGraph graph, GeneralAnswer answer, IReadOnlyList<MatchedPair> pairs)
{
    private const int MostBlockingNamed = 100;

    /// <summary>Up to this number of people each rule's price is asked for, which solves the round once more a rule.</summary>
    private const int MostPriced = 300;

    private readonly PairGraph mirror = PeerMirror.Of(graph);
    private readonly IReadOnlyList<MatchedPair> bothSides =
    [
        .. pairs,
        .. pairs.Select(pair => pair with { MenteeId = pair.MentorId, MentorId = pair.MenteeId }),
    ];

    public IReadOnlyList<Shortlist> Shortlists() => Explaining.Shortlists.Of(frame, mirror, bothSides);

    /// <param name="floor">In steps of a score.</param>
    public RoundFigures Figures(int floor)
    {
        var blocking = BlockingPairs.Of(frame, mirror, PeerMirror.Chosen(answer.Partner))
            .Where(pair => string.CompareOrdinal(pair.MenteeId, pair.MentorId) < 0)
            .ToList();
        var priced = frame.Policy.Explain.Prices && graph.People.Count <= MostPriced;
        return new RoundFigures
        {
            Groups = GroupReport.Of(frame, FigureReport.ScoresOf(pairs)),
            Load = Load(),
            Ranks = RankReport.Of(frame, mirror, bothSides),
            BlockingPairs =
            [
                .. blocking.OrderBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .ThenBy(pair => pair.MentorId, StringComparer.Ordinal)
                    .Take(MostBlockingNamed),
            ],
            BlockingPairCount = blocking.Count,
            Demand = DemandReport.Of(frame, bothSides),
            Backgrounds = SpreadReport.Of(frame, mirror, pairs),
            Prices = priced ? Prices(floor) : [],
        };
    }

    private LoadSpread Load()
    {
        var matched = bothSides.Select(pair => pair.MenteeId).Distinct().Count();
        var all = frame.Roster.Peers.Count;
        var share = all == 0 ? 0 : (double)matched / all;
        return new LoadSpread(share, matched > 0 ? 1 : 0, Math.Sqrt(share * (1 - share)), [all - matched, matched]);
    }

    private IReadOnlyList<RulePrice> Prices(int floor)
    {
        var prices = RuleWords.Told(graph.Pairs.Aggregate(HardRule.None, (all, pair) => all | pair.Broken))
            .Select(rule => (Name: rule.ToString(), Forgiven: RuleWords.Behind(rule)))
            .Select(rule => Price(
                rule.Name, graph.Pairs.Count(pair => (pair.Broken & rule.Forgiven) != HardRule.None), graph.Solve(graph.Scale, floor, rule.Forgiven)))
            .ToList();
        if (floor > 0)
        {
            prices.Add(Price("Floor", graph.Pairs.Count(pair => pair.Steps < floor), graph.Solve(graph.Scale, floor: 0)));
        }

        return
        [
            .. prices.OrderByDescending(price => price.PeopleLost)
                .ThenByDescending(price => price.ScoreLost)
                .ThenBy(price => price.Rule, StringComparer.Ordinal),
        ];
    }

    private RulePrice Price(string name, int forbidden, GeneralAnswer without) =>
        new(name, forbidden, Served(without) - Served(answer), (double)(Total(without) - Total(answer)) / PairScorer.Steps);

    private static int Served(GeneralAnswer answer) => answer.Partner.Count(partner => partner >= 0);

    private long Total(GeneralAnswer of) => graph.Pairs.Where(pair => of.Partner[pair.Left] == pair.Right).Sum(pair => (long)pair.Steps);
}
