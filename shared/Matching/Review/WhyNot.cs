using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Matching.Review;

/// <summary>
/// Answers "why was I not matched with X?": the rule that stands between the two, or what it would cost and whom.
/// </summary>
public static class WhyNot
{
    /// <param name="result">The answer of <paramref name="input"/> that is being questioned.</param>
    public static WhyNotAnswer Explain(MatchingInput input, MatchingResult result, PairOfIds pair)
    {
        if (!result.IsValid || StepCheck.Errors(input, pair).Count > 0)
        {
            return Impossible(pair, [], new Phrase("matching.why-not.not-two-sides"));
        }

        pair = StepCheck.Ordered(input, pair);

        if (result.Pairs.Any(made => StepCheck.Ordered(input, new PairOfIds(made.MenteeId, made.MentorId)) == pair))
        {
            return Impossible(pair, [], new Phrase("matching.why-not.paired"));
        }

        var frame = new RoundFrame(input);
        var (learner, guide) = (frame.Roster[pair.MenteeId], frame.Roster[pair.MentorId]);
        var broken = PairJudge.Broken(frame, learner, guide, frame.Scorer.Score(learner, guide));
        if (broken != HardRule.None)
        {
            var rules = RuleWords.Told(broken);
            return Impossible(pair, rules, new Phrase("matching.why-not.not-allowed", ("rules", rules.Select(RuleWords.Of))));
        }

        var full = new[] { learner, guide }.Where(person => frame.SeatsLeft(person) == 0).Select(person => person.Id).ToList();
        return full.Count > 0
            ? Impossible(pair, [], new Phrase("matching.why-not.full", ("count", full.Count), ("people", full)))
            : Weigh(input, result, pair);
    }

    private static WhyNotAnswer Weigh(MatchingInput input, MatchingResult result, PairOfIds pair)
    {
        var forced = MatchingRound.Solve(
            input with { Locked = [.. input.Locked, pair], Policy = input.Policy with { Explain = new Explanations(false, false, false) } });
        if (!forced.IsValid)
        {
            return Impossible(pair, [], new Phrase("matching.why-not.impossible", ("faults", forced.Errors.Select(error => error.Message))));
        }

        var changes = PersonChanges.Between(result, forced);
        var cost = Math.Round(result.TotalScore - forced.TotalScore, 4);
        var people = forced.Unmatched.Count - result.Unmatched.Count;
        var losers = changes.Count(change => change.After < change.Before);

        return new WhyNotAnswer(pair, true, [], cost, people, changes, new Phrase(
            "matching.why-not.possible", ("whole", Whole(cost)), ("worse", Worse(losers)), ("without", Without(people))));
    }

    private static Phrase Whole(double cost) => cost switch
    {
        0 => new Phrase("matching.why-not.as-well"),
        > 0 => new Phrase("matching.why-not.less-well"),
        _ => new Phrase("matching.why-not.better"),
    };

    private static Phrase Worse(int losers) =>
        losers == 0 ? new Phrase("matching.why-not.nobody-worse") : new Phrase("matching.why-not.worse", ("count", losers));

    private static Phrase Without(int people) => people switch
    {
        0 => new Phrase("matching.why-not.as-many-without"),
        > 0 => new Phrase("matching.why-not.more-without", ("count", people)),
        _ => new Phrase("matching.why-not.fewer-without", ("count", -people)),
    };

    private static WhyNotAnswer Impossible(PairOfIds pair, IReadOnlyList<HardRule> rules, Phrase words) => new(pair, false, rules, 0, 0, [], words);
}

/// <summary>Why a pair was not made.</summary>
/// <param name="ScoreCost">Total score the pair would cost; negative where a higher aim than the total kept it out.</param>
/// <param name="PeopleCost">How many more people would be without a partner.</param>
/// <param name="Words">The answer as sentences; ids stand for names.</param>
public sealed record WhyNotAnswer(
    PairOfIds Pair,
    bool Possible,
    IReadOnlyList<HardRule> Rules,
    double ScoreCost,
    int PeopleCost,
    IReadOnlyList<PersonChange> Changes,
    Phrase Words);
