using MentorFlow.Domain.People;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Domain.Introductions;

/// <summary>Somebody who is to be introduced, as the planner knows them: ids and signs, no names.</summary>
/// <param name="Topics">What they offer, seek and like, each in one spelling for everybody.</param>
/// <param name="Hours">See <see cref="WeekHours"/>.</param>
/// <param name="Apart">Whom they must not be brought together with, whatever the reason; it is enough that one of the two says so.</param>
public sealed record IntroductionPerson(
    string PersonId, ProgramRole Role, IReadOnlySet<string> Topics, IReadOnlyList<ulong> Hours, IReadOnlySet<string> Apart)
{
    /// <summary>Everybody above them, their manager first.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Null where HR names none.</summary>
    public string? Team { get; init; }

    /// <summary>Whether nobody was left for them in the round before.</summary>
    public bool GoesFirst { get; init; }
}

/// <param name="RoundId">Names the round, so that ties fall otherwise in another one.</param>
/// <param name="AcrossRoles">Whether a mentor always meets a mentee.</param>
public sealed record IntroductionRoster(string RoundId, IReadOnlyList<IntroductionPerson> People, bool AcrossRoles);

public sealed record IntroducedPair(string OneId, string OtherId);

/// <param name="LeftOut">Who was in it and has nobody.</param>
public sealed record IntroductionPlan(IReadOnlyList<IntroducedPair> Pairs, IReadOnlyList<string> LeftOut);

/// <summary>
/// Brings people together two by two; pure. Nobody meets their manager, somebody of their line or team, nor whom they must not meet. Of all ways it takes one
/// in which most people have somebody, then most of those who had nobody before, then one with most in common.
/// </summary>
public static class IntroductionPlanner
{
    /// <summary>So many people are looked at in one go; of more, in groups that change from round to round, and who is left of them together.</summary>
    public const int MostTogether = 600;

    private const int TopicPoints = 4;

    private const int MostTopics = 5;

    /// <summary>Half hours of a week: with more it is no easier to find a time.</summary>
    private const int MostHours = 12;

    private const int MostPoints = (TopicPoints * MostTopics) + MostHours;

    public static IntroductionPlan Plan(IntroductionRoster roster)
    {
        IReadOnlyList<IntroductionPerson> people =
        [
            .. roster.People
                .OrderBy(person => Uuid5.Of($"{roster.RoundId}|{person.PersonId}").ToString("N"), StringComparer.Ordinal)
                .ThenBy(person => person.PersonId, StringComparer.Ordinal),
        ];
        var groups = GroupsOf(people);
        var pairs = groups.SelectMany(group => Solve(group, roster.AcrossRoles)).ToList();
        if (groups.Count > 1)
        {
            pairs.AddRange(Solve([.. Left(people, pairs).Take(MostTogether)], roster.AcrossRoles));
        }

        return new IntroductionPlan(
            [.. pairs.OrderBy(pair => pair.OneId, StringComparer.Ordinal)],
            [.. Left(people, pairs).Select(person => person.PersonId).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether two may be brought together.</summary>
    /// <param name="acrossRoles">Whether a mentor always meets a mentee.</param>
    public static bool MayMeet(IntroductionPerson one, IntroductionPerson other, bool acrossRoles) =>
        one.PersonId != other.PersonId
        && (!acrossRoles || one.Role != other.Role)
        && !one.Above.Contains(other.PersonId)
        && !other.Above.Contains(one.PersonId)
        && !AreOfOneTeam(one, other)
        && !one.Apart.Contains(other.PersonId)
        && !other.Apart.Contains(one.PersonId);

    // Who reports to the same manager is of one team, whatever its name.
    private static bool AreOfOneTeam(IntroductionPerson one, IntroductionPerson other) =>
        (one.Team is { } team && string.Equals(team, other.Team, StringComparison.OrdinalIgnoreCase))
        || (one.Above is [var manager, ..] && other.Above is [var another, ..] && manager == another);

    private static int PointsOf(IntroductionPerson one, IntroductionPerson other) =>
        (TopicPoints * Math.Min(MostTopics, one.Topics.Count(other.Topics.Contains))) + Math.Min(MostHours, WeekHours.Common(one.Hours, other.Hours));

    // Each group has its share of every role, so that nobody lacks somebody of another one for no reason.
    private static IReadOnlyList<IReadOnlyList<IntroductionPerson>> GroupsOf(IReadOnlyList<IntroductionPerson> people)
    {
        var count = (people.Count + MostTogether - 1) / MostTogether;
        return count <= 1
            ? [people]
            :
            [
                .. people.GroupBy(person => person.Role)
                    .SelectMany(role => role.Index().Select(one => (one.Item, Group: (int)((long)one.Index * count / role.Count()))))
                    .GroupBy(one => one.Group)
                    .OrderBy(group => group.Key)
                    .Select(group => (IReadOnlyList<IntroductionPerson>)[.. group.Select(one => one.Item)]),
            ];
    }

    private static IEnumerable<IntroductionPerson> Left(IReadOnlyList<IntroductionPerson> people, IReadOnlyList<IntroducedPair> pairs)
    {
        var paired = pairs.SelectMany(pair => new[] { pair.OneId, pair.OtherId }).ToHashSet(StringComparer.Ordinal);
        return people.Where(person => !paired.Contains(person.PersonId));
    }

    private static IEnumerable<IntroducedPair> Solve(IReadOnlyList<IntroductionPerson> people, bool acrossRoles)
    {
        // One more who had nobody before weighs more than all that pairs have in common, and one more pair more than all of both.
        var first = (people.Count / 2 * (long)MostPoints) + 1;
        var pair = (people.Count * first) + first;
        var edges = new List<WeightedEdge>();
        for (var left = 0; left < people.Count; left++)
        {
            for (var right = left + 1; right < people.Count; right++)
            {
                if (MayMeet(people[left], people[right], acrossRoles))
                {
                    var before = (people[left].GoesFirst ? first : 0) + (people[right].GoesFirst ? first : 0);
                    edges.Add(new WeightedEdge(left, right, pair + before + PointsOf(people[left], people[right])));
                }
            }
        }

        var partner = GeneralMatching.Solve(new EdgeGraph(people.Count, edges)).Partner;
        return Enumerable.Range(0, people.Count)
            .Where(place => partner[place] > place)
            .Select(place => (One: people[place].PersonId, Other: people[partner[place]].PersonId))
            .Select(two => string.CompareOrdinal(two.One, two.Other) < 0 ? new IntroducedPair(two.One, two.Other) : new IntroducedPair(two.Other, two.One));
    }
}
