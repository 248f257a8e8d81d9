using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>What a coordinator and the published report need to know of a round as a whole.</summary>
public sealed record RoundFigures
{
    public required IReadOnlyList<GroupFigures> Groups { get; init; }

    public required LoadSpread Load { get; init; }

    public required RankReceived Ranks { get; init; }

    /// <summary>Pairs who would both rather have each other; at most the first hundred are named.</summary>
    public required IReadOnlyList<PairOfIds> BlockingPairs { get; init; }

    public required int BlockingPairCount { get; init; }

    /// <summary>Skills asked for by mentees, and how much of it the round could meet (R47).</summary>
    public required IReadOnlyList<SkillDemand> Demand { get; init; }

    /// <summary>How varied the backgrounds are that people told, by attribute (R40).</summary>
    public IReadOnlyList<BackgroundSpread> Backgrounds { get; init; } = [];

    /// <summary>What each rule and the floor cost, dearest first.</summary>
    public IReadOnlyList<RulePrice> Prices { get; init; } = [];

    /// <summary>How much of the answer stays when one weight moves by 10 %.</summary>
    public IReadOnlyList<WeightShift> Sensitivity { get; init; } = [];

    /// <summary>The same round by simpler means.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];
}

/// <summary>How one group fared. With fewer than five people, or where they could be worked out from the rest, the figures are withheld.</summary>
/// <param name="People">Null where withheld.</param>
/// <param name="MatchedShare">0 to 1.</param>
/// <param name="MeanScore">0 to 1, over the matched.</param>
/// <param name="MeanWaitDays">From joining to a partner, or up to when it was counted; null where withheld or not counted.</param>
/// <param name="MentorsOffered">How many different partners stood open to each, on average; null where withheld or not counted.</param>
public sealed record GroupFigures(
    string Dimension,
    string Group,
    MatchRole Role,
    int? People,
    double? MatchedShare,
    double? MeanScore,
    double? MeanWaitDays = null,
    double? MentorsOffered = null);

/// <summary>The range of one attribute of background. What is about fewer than five people is withheld.</summary>
/// <param name="Mentors">Of mentors, or peers, by what they told, the largest group first; groups that are withheld are not among them.</param>
/// <param name="Offered">How many different backgrounds stand open to each mentee or peer, on average; null where withheld.</param>
/// <param name="PairsDifferent">Share of pairs of which both told and the two differ, 0 to 1; null where withheld.</param>
public sealed record BackgroundSpread(string Attribute, IReadOnlyList<BackgroundGroup> Mentors, double? Offered, double? PairsDifferent);

public sealed record BackgroundGroup(string Value, int People);

/// <summary>How mentees are spread over mentors.</summary>
/// <param name="MentorsByMentees">Number of mentors with 0, 1, 2, ... mentees.</param>
public sealed record LoadSpread(double Mean, int Most, double StandardDeviation, IReadOnlyList<int> MentorsByMentees);

/// <summary>Which of their choices mentees received, where they ranked.</summary>
/// <param name="ByRank">Mentees who received their first choice, second choice, and so on.</param>
/// <param name="Unranked">Mentees who ranked, and received somebody they had not.</param>
/// <param name="None">Mentees who ranked, and received nobody.</param>
/// <param name="MedianByScore">Median place of the partner in the mentee's own order by score among allowed mentors, from 1; 0 without pairs.</param>
public sealed record RankReceived(IReadOnlyList<int> ByRank, int Unranked, int None, double MedianByScore);

public sealed record SkillDemand(string Skill, int Asked, int Met);

/// <summary>What the round would be without one rule.</summary>
/// <param name="PeopleLost">Mentees or peers left without a partner because of it.</param>
/// <param name="ScoreLost">Total score given up for it; negative where serving more people costs score.</param>
public sealed record RulePrice(string Rule, int PairsForbidden, int PeopleLost, double ScoreLost);

/// <summary>The answer under one weight moved.</summary>
/// <param name="Factor">0.9 or 1.1.</param>
/// <param name="PairsKept">Share of pairs that stay, 0 to 1.</param>
/// <param name="Regret">Score given up, at the moved weights, by staying with the present pairs.</param>
public sealed record WeightShift(ScorePartKind Kind, double Factor, double PairsKept, double Regret);

/// <summary>The same round by a simpler method, for comparison.</summary>
/// <param name="WorstPair">Lowest pair score, 0 to 1.</param>
public sealed record Baseline(MatchingWay Way, double TotalScore, int PeopleMatched, int PeopleUnmatched, double WorstPair)
{
    /// <summary>The way in words, without an article.</summary>
    public Phrase Name => new($"matching.ways.{Way}");
}

[JsonConverter(typeof(JsonStringEnumConverter<MatchingWay>))]
public enum MatchingWay
{
    ThisAnswer,
    BestPairFirst,
    FirstCome,
}
