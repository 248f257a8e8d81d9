using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Validation;

/// <summary>What can be wrong with a program's settings.</summary>
internal static class PolicyCheck
{
    private const string OfRules = "rules";

    public static IEnumerable<InputError> Errors(MatchingPolicy policy) =>
        Weights(policy.Weights).Concat(Targets(policy.Targets)).Concat(Rules(policy.Rules)).Concat(Sizes(policy)).Concat(Aims(policy))
            .Select(found => new InputError(null, found.Field, found.Message));

    public static IEnumerable<(string Field, Phrase Message)> Weights(ScoreWeights weights)
    {
        foreach (var kind in PairScorer.Kinds)
        {
            var weight = weights.Of(kind);
            if (!double.IsFinite(weight) || weight < 0)
            {
                yield return ($"weights.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}", new Phrase("matching.rules.weight"));
            }
        }

        var sum = PairScorer.Kinds.Sum(weights.Of);
        if (!(sum > 0) || !double.IsFinite(sum))
        {
            yield return ("weights", new Phrase("matching.rules.weights"));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Targets(ScoreTargets targets)
    {
        if (targets.ReferenceWeek.DayOfWeek != DayOfWeek.Monday)
        {
            yield return ("targets.referenceWeek", new Phrase("matching.rules.no-monday", ("date", targets.ReferenceWeek)));
        }

        if (targets.Weeks is < 1 or > ScoreTargets.MostWeeks)
        {
            yield return ("targets.weeks", new Phrase("matching.rules.between", ("min", 1), ("max", ScoreTargets.MostWeeks)));
        }

        if (targets.OverlapMinutes is < 1 or > WeekClock.MinutesPerWeek)
        {
            yield return ("targets.overlapMinutes", new Phrase("matching.rules.within-a-week", ("min", 1)));
        }

        if (targets.SeniorityTolerance < 1)
        {
            yield return ("targets.seniorityTolerance", new Phrase("matching.rules.at-least", ("min", 1)));
        }

        foreach (var name in targets.SeekDifferenceIn.Where(ProtectedTraits.Contains))
        {
            yield return ("targets.seekDifferenceIn", new Phrase("matching.rules.protected-trait", ("trait", name)));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Rules(HardRules rules)
    {
        if (!(rules.MinimumScore >= 0 && rules.MinimumScore <= 1))
        {
            yield return ($"{OfRules}.minimumScore", new Phrase("matching.rules.between", ("min", 0), ("max", 1)));
        }

        if (rules.OverlapMinutes is < 0 or > WeekClock.MinutesPerWeek)
        {
            yield return ($"{OfRules}.overlapMinutes", new Phrase("matching.rules.within-a-week", ("min", 0)));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Sizes(MatchingPolicy policy)
    {
        foreach (var (field, value) in new[]
        {
            ("menteesPerMentor", policy.MenteesPerMentor), ("mentorsPerMentee", policy.MentorsPerMentee), ("turns", policy.Turns),
            ("circles.minMembers", policy.Circles.MinMembers), ("shortlistLength", policy.ShortlistLength),
        })
        {
            if (value is < 1 or > 1000)
            {
                yield return (field, new Phrase("matching.rules.between", ("min", 1), ("max", 1000)));
            }
        }

        if (policy.Circles.MaxMembers < policy.Circles.MinMembers)
        {
            yield return ("circles.maxMembers", new Phrase("matching.rules.below-smallest"));
        }

        if (!(policy.Circles.CoverageShare >= 0 && policy.Circles.CoverageShare <= 1))
        {
            yield return ("circles.coverageShare", new Phrase("matching.rules.between", ("min", 0), ("max", 1)));
        }
    }

    public static IEnumerable<(string Field, Phrase Message)> Aims(MatchingPolicy policy)
    {
        var aims = policy.Objectives;
        if (aims is { Floor: true, MostPeople: false })
        {
            yield return ("objectives.floor", new Phrase("matching.rules.floor-needs-most-people"));
        }

        if (aims is { CarriedOverFirst: true, MostPeople: false })
        {
            yield return ("objectives.carriedOverFirst", new Phrase("matching.rules.needs-most-people"));
        }

        if (policy.Mode != MatchMode.Optimizer && policy.Form != MatchForm.Pairs)
        {
            yield return ("mode", new Phrase("matching.rules.pairs-mode"));
        }
    }
}
