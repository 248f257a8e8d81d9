using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Validation;

/// <summary>What can be wrong with a program's settings.</summary>
internal static class PolicyCheck
{
    public static IEnumerable<InputError> Errors(MatchingPolicy policy) =>
        Weights(policy.Weights).Concat(Targets(policy.Targets)).Concat(Rules(policy.Rules)).Concat(Sizes(policy)).Concat(Aims(policy))
            .Select(found => new InputError(null, found.Field, found.Message));

    public static IEnumerable<(string Field, string Message)> Weights(ScoreWeights weights)
    {
        foreach (var kind in PairScorer.Kinds)
        {
            var weight = weights.Of(kind);
            if (!double.IsFinite(weight) || weight < 0)
            {
                yield return ($"weights.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}", "must be a finite number, 0 or more");
            }
        }

        var sum = PairScorer.Kinds.Sum(weights.Of);
        if (!(sum > 0) || !double.IsFinite(sum))
        {
            yield return ("weights", "must add up to a finite number above 0");
        }
    }

    private static IEnumerable<(string Field, string Message)> Targets(ScoreTargets targets)
    {
        if (targets.ReferenceWeek.DayOfWeek != DayOfWeek.Monday)
        {
            yield return ("targets.referenceWeek", $"{targets.ReferenceWeek:O} is no Monday");
        }

        if (targets.OverlapMinutes is < 1 or > WeekClock.MinutesPerWeek)
        {
            yield return ("targets.overlapMinutes", "must lie between 1 and a week");
        }

        if (targets.SeniorityTolerance < 1)
        {
            yield return ("targets.seniorityTolerance", "must be 1 or more");
        }

        foreach (var name in targets.SeekDifferenceIn.Where(ProtectedTraits.Contains))
        {
            yield return ("targets.seekDifferenceIn", $"\"{name}\" is a protected trait");
        }
    }

    private static IEnumerable<(string Field, string Message)> Rules(HardRules rules)
    {
        if (!(rules.MinimumScore >= 0 && rules.MinimumScore <= 1))
        {
            yield return ("rules.minimumScore", "must lie between 0 and 1");
        }

        if (rules.OverlapMinutes is < 0 or > WeekClock.MinutesPerWeek)
        {
            yield return ("rules.overlapMinutes", "must lie between 0 and a week");
        }
    }

    private static IEnumerable<(string Field, string Message)> Sizes(MatchingPolicy policy)
    {
        foreach (var (field, value) in new[]
        {
            ("menteesPerMentor", policy.MenteesPerMentor), ("mentorsPerMentee", policy.MentorsPerMentee), ("turns", policy.Turns),
            ("circles.minMembers", policy.Circles.MinMembers), ("shortlistLength", policy.ShortlistLength),
        })
        {
            if (value is < 1 or > 1000)
            {
                yield return (field, "must lie between 1 and 1000");
            }
        }

        if (policy.Circles.MaxMembers < policy.Circles.MinMembers)
        {
            yield return ("circles.maxMembers", "is below the smallest size");
        }

        if (!(policy.Circles.CoverageShare >= 0 && policy.Circles.CoverageShare <= 1))
        {
            yield return ("circles.coverageShare", "must lie between 0 and 1");
        }
    }

    private static IEnumerable<(string Field, string Message)> Aims(MatchingPolicy policy)
    {
        var aims = policy.Objectives;
        if (aims is { Floor: true, MostPeople: false })
        {
            yield return ("objectives.floor", "needs \"most people\": without it the highest floor is a single pair");
        }

        if (aims is { CarriedOverFirst: true, MostPeople: false })
        {
            yield return ("objectives.carriedOverFirst", "needs \"most people\"");
        }

        if (policy.Mode != MatchMode.Optimizer && policy.Form != MatchForm.Pairs)
        {
            yield return ("mode", $"{policy.Mode} is a way of making pairs");
        }
    }
}
