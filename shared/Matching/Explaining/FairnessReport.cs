namespace MentorFlow.Matching.Explaining;

/// <summary>Somebody who was matched or not, and the group that they told for fairness figures alone: who matches reads it nowhere.</summary>
/// <param name="Group">Null where they told none.</param>
/// <param name="Score">Mean over their pairs, 0 to 1; null without any.</param>
/// <param name="WaitDays">From joining to a partner, or up to now.</param>
/// <param name="Offered">How many different partners stood open to them.</param>
public sealed record GroupedPerson(string Id, MatchRole Role, string? Group, bool IsMatched, double? Score, double WaitDays, int Offered);

/// <summary>
/// How groups fared in a round (F2, R44), for who knows everything of it but the groups: who was matched, with which score, after how long. Figures are
/// coarse, and as many are shown as leave nobody's group to be worked out: everybody who told a group could exchange it with somebody who told another or
/// none, and every figure would be the same.
/// </summary>
public static class FairnessReport
{
    private const double ScoreStep = 0.05;
    private const double DaysAWeek = 7;

    // The richest first.
    private static readonly FairnessDetail[] Details =
    [
        FairnessDetail.Share | FairnessDetail.Score | FairnessDetail.Wait | FairnessDetail.Offered,
        FairnessDetail.Share | FairnessDetail.Score | FairnessDetail.Wait,
        FairnessDetail.Share | FairnessDetail.Score | FairnessDetail.Offered,
        FairnessDetail.Share | FairnessDetail.Score,
        FairnessDetail.Share | FairnessDetail.Wait,
        FairnessDetail.Share,
        FairnessDetail.None,
    ];

    /// <param name="dimension">What the groups are groups of.</param>
    /// <param name="people">Everybody, those who told no group among them.</param>
    public static IReadOnlyList<GroupFigures> Of(string dimension, IReadOnlyList<GroupedPerson> people) =>
        [.. people.GroupBy(person => person.Role).OrderBy(side => side.Key).SelectMany(side => OfSide(dimension, side.Key, [.. side]))];

    /// <summary>How a group fared, before anything is withheld for its size.</summary>
    internal static FairnessSums SumsOf(IEnumerable<GroupedPerson> group) => group.Aggregate(new FairnessSums(0, 0, 0, 0, 0), (sums, one) => sums.With(one, 1));

    internal static GroupFigures Figure(string dimension, string group, MatchRole role, FairnessSums sums, FairnessDetail detail, bool isMeasured) => new(
        dimension,
        group,
        role,
        sums.People,
        detail.HasFlag(FairnessDetail.Share) ? (double)sums.Matched / sums.People : null,
        detail.HasFlag(FairnessDetail.Score) && isMeasured ? Math.Round(Math.Round(sums.Score / sums.Matched / ScoreStep) * ScoreStep, 2) : null,
        detail.HasFlag(FairnessDetail.Wait) ? Math.Round(sums.Wait / sums.People / DaysAWeek) * DaysAWeek : null,
        detail.HasFlag(FairnessDetail.Offered) && role is not MatchRole.Mentor ? Math.Round((double)sums.Offered / sums.People) : null);

    private static IReadOnlyList<GroupFigures> OfSide(string dimension, MatchRole role, IReadOnlyList<GroupedPerson> side)
    {
        var groups = side.Where(person => person.Group is not null)
            .GroupBy(person => person.Group!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, SumsOf, StringComparer.Ordinal);
        var withheld = WithheldGroups.Of(groups.ToDictionary(group => group.Key, group => group.Value.People, StringComparer.Ordinal), besides: null);
        var measured = groups.Where(group => group.Value.Matched > 0)
            .ToDictionary(group => group.Key, group => group.Value.Matched, StringComparer.Ordinal);
        var unmeasured = WithheldGroups.Of(measured, withheld);
        foreach (var detail in Details)
        {
            if (side.Where(person => person.Group is not null).All(CouldBeOfAnother))
            {
                return [.. InOrder().Select(group => Show(group, groups[group]) ?? Nothing(group))];
            }

            GroupFigures? Show(string group, FairnessSums sums) => withheld.Contains(group)
                ? null
                : Figure(dimension, group, role, sums, detail, isMeasured: measured.ContainsKey(group) && !unmeasured.Contains(group));

            // Who is matched is known, so what is told of the matched stays only among those who had the same luck.
            bool CouldBeOfAnother(GroupedPerson person) => side.Any(other =>
                other.Group != person.Group
                && (detail is FairnessDetail.None || other.IsMatched == person.IsMatched)
                && Stays(person.Group!, person, other)
                && (other.Group is null || Stays(other.Group, other, person)));

            bool Stays(string group, GroupedPerson gone, GroupedPerson come) =>
                Show(group, groups[group]) == Show(group, groups[group].With(gone, -1).With(come, 1));
        }

        return [.. InOrder().Select(Nothing)];

        IEnumerable<string> InOrder() => groups.Keys.Order(StringComparer.Ordinal);

        GroupFigures Nothing(string group) => new(dimension, group, role, null, null, null);
    }
}

/// <summary>What is told of a group beside how many told it.</summary>
[Flags]
internal enum FairnessDetail
{
    None = 0,
    Share = 1,
    Score = 2,
    Wait = 4,
    Offered = 8,
}

/// <summary>What the means of a group are made of.</summary>
internal sealed record FairnessSums(int People, int Matched, double Score, double Wait, int Offered)
{
    /// <param name="times">1 for somebody who comes, −1 for somebody who goes.</param>
    public FairnessSums With(GroupedPerson person, int times) => new(
        People + times,
        Matched + (person.IsMatched ? times : 0),
        Score + (times * (person.Score ?? 0)),
        Wait + (times * person.WaitDays),
        Offered + (times * person.Offered));
}
