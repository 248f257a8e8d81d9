using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Shared.Domain.Introductions;

/// <summary>Whoever takes part and whatever was before: some things never happen when people are introduced, and nobody is left out for no reason.</summary>
public sealed class IntroductionPlannerTests
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(14);
    private static readonly DateTimeOffset Start = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_a_year_and_a_half_of_rounds_nobody_is_in_two_pairs_nor_with_their_line_or_team_nor_twice_with_anybody_within_a_year(bool acrossRoles)
    {
        var random = new Random(acrossRoles ? 7 : 11);
        for (var program = 0; program < 12; program++)
        {
            var everybody = People(random, random.Next(2, 24));
            var met = new List<(IntroducedPair Pair, DateTimeOffset At)>();
            HashSet<string> leftOut = [];
            for (var round = 0; round < 40; round++)
            {
                var at = Start + (round * Every);
                var here = everybody.Where(_ => random.Next(5) > 0)
                    .Select(person => Since(person, met, at) with { GoesFirst = leftOut.Contains(person.PersonId) })
                    .ToList();

                var plan = IntroductionPlanner.Plan(new IntroductionRoster($"round {program} {round}", here, acrossRoles));

                var seen = plan.Pairs.SelectMany(pair => new[] { pair.OneId, pair.OtherId }).Concat(plan.LeftOut).ToList();
                Assert.Equal(here.Select(person => person.PersonId).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
                Assert.All(plan.Pairs, pair => Assert.True(Fits(Of(everybody, pair.OneId), Of(everybody, pair.OtherId), acrossRoles), $"{pair}"));
                Assert.DoesNotContain(plan.Pairs, pair => met.Exists(past => past.Pair == pair && past.At + Introduction.Apart > at));
                met.AddRange(plan.Pairs.Select(pair => (pair, at)));
                leftOut = [.. plan.LeftOut];
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nobody_is_left_out_whom_another_way_would_have_given_somebody(bool acrossRoles)
    {
        var random = new Random(23);
        for (var trial = 0; trial < 400; trial++)
        {
            var people = People(random, random.Next(0, 9));
            people = [.. people.Select(person => person with { Apart = people.Where(_ => random.Next(3) == 0).Select(one => one.PersonId).ToHashSet() })];

            var plan = IntroductionPlanner.Plan(new IntroductionRoster($"trial {trial}", people, acrossRoles));

            Assert.Equal(Most(people, acrossRoles), plan.Pairs.Count);
        }
    }

    [Fact]
    public void Of_an_odd_number_the_one_who_was_left_is_first_the_next_time()
    {
        var people = People(new Random(3), 7, withTies: false);
        var first = IntroductionPlanner.Plan(new IntroductionRoster("first", people, AcrossRoles: false));
        var left = Assert.Single(first.LeftOut);

        List<(IntroducedPair Pair, DateTimeOffset At)> met = [.. first.Pairs.Select(pair => (pair, Start))];
        var second = IntroductionPlanner.Plan(new IntroductionRoster(
            "second",
            [.. people.Select(person => Since(person, met, Start + Every) with { GoesFirst = person.PersonId == left })],
            AcrossRoles: false));

        Assert.NotEqual(left, Assert.Single(second.LeftOut));
    }

    [Fact]
    public void Who_has_topics_and_hours_in_common_meets_rather_than_who_has_not()
    {
        IntroductionPerson[] people =
        [
            Person("a") with { Topics = Words("cooking", "python"), Hours = [0b1111] },
            Person("b") with { Topics = Words("chess"), Hours = [0b1111_0000] },
            Person("c") with { Topics = Words("python"), Hours = [0b0110] },
            Person("d") with { Topics = Words("chess"), Hours = [0b0110_0000] },
        ];

        var plan = IntroductionPlanner.Plan(new IntroductionRoster("taste", people, AcrossRoles: false));

        Assert.Equal([new IntroducedPair("a", "c"), new IntroducedPair("b", "d")], plan.Pairs);
    }

    [Fact]
    public void The_same_people_give_the_same_pairs_in_whichever_order_they_are_listed()
    {
        var people = People(new Random(5), 15);

        var one = IntroductionPlanner.Plan(new IntroductionRoster("same", people, AcrossRoles: false));
        var other = IntroductionPlanner.Plan(new IntroductionRoster("same", [.. people.Reverse()], AcrossRoles: false));

        Assert.Equal(one.Pairs, other.Pairs);
        Assert.Equal(one.LeftOut, other.LeftOut);
    }

    [Fact]
    public void Of_more_people_than_are_looked_at_in_one_go_each_meets_somebody_whom_they_may()
    {
        IReadOnlyList<IntroductionPerson> people =
        [
            .. Enumerable.Range(0, IntroductionPlanner.MostTogether + 101).Select(number => Person($"p{number:D4}") with
            {
                Role = number % 3 == 0 ? ProgramRole.Mentor : ProgramRole.Mentee,
                Team = $"team {number / 5}",
            }),
        ];

        var plan = IntroductionPlanner.Plan(new IntroductionRoster("many", people, AcrossRoles: false));

        Assert.Single(plan.LeftOut);
        Assert.Equal(people.Count - 1, plan.Pairs.SelectMany(pair => new[] { pair.OneId, pair.OtherId }).Distinct().Count());
        Assert.All(plan.Pairs, pair => Assert.NotEqual(Of(people, pair.OneId).Team, Of(people, pair.OtherId).Team));
    }

    [Fact]
    public void Half_hours_are_compared_in_one_clock_for_all()
    {
        var monday = new DateOnly(2027, 1, 11);
        var paris = WeekHours.Of([new(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(12, 0))], "Europe/Paris", monday);
        var london = WeekHours.Of([new(DayOfWeek.Monday, new TimeOnly(9, 15), new TimeOnly(18, 0))], "Europe/London", monday);
        var auckland = WeekHours.Of([new(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(9, 0))], "Pacific/Auckland", monday);

        Assert.Equal(6, WeekHours.Common(paris, paris));
        Assert.Equal(3, WeekHours.Common(paris, london));
        Assert.Equal(0, WeekHours.Common(paris, auckland));
        Assert.Equal(2, WeekHours.Common(auckland, auckland));
    }

    private static bool Fits(IntroductionPerson one, IntroductionPerson other, bool acrossRoles) =>
        !one.Above.Contains(other.PersonId)
        && !other.Above.Contains(one.PersonId)
        && one.Team != other.Team
        && !(one.Above.Count > 0 && other.Above.Count > 0 && one.Above[0] == other.Above[0])
        && (!acrossRoles || one.Role != other.Role);

    private static IntroductionPerson Since(IntroductionPerson person, List<(IntroducedPair Pair, DateTimeOffset At)> met, DateTimeOffset at) => person with
    {
        // Only the first of two knows of it: that one of them does is enough.
        Apart = met.Where(past => past.Pair.OneId == person.PersonId && past.At + Introduction.Apart > at).Select(past => past.Pair.OtherId).ToHashSet(),
    };

    // By trying every way.
    private static int Most(IReadOnlyList<IntroductionPerson> people, bool acrossRoles)
    {
        if (people.Count < 2)
        {
            return 0;
        }

        var rest = people.Skip(1).ToList();
        return rest.Where(other => IntroductionPlanner.MayMeet(people[0], other, acrossRoles))
            .Select(other => 1 + Most([.. rest.Where(one => one != other)], acrossRoles))
            .Append(Most(rest, acrossRoles))
            .Max();
    }

    private static IntroductionPerson Of(IReadOnlyList<IntroductionPerson> people, string id) => people.First(person => person.PersonId == id);

    private static HashSet<string> Words(params string[] words) => [.. words];

    private static IntroductionPerson Person(string id) => new(id, ProgramRole.Peer, Words(), [], Words()) { Team = id };

    // Some report to somebody further down the list, and through them to others; a few share a team.
    private static IReadOnlyList<IntroductionPerson> People(Random random, int count, bool withTies = true)
    {
        var above = new Dictionary<int, List<string>>();
        for (var number = count - 1; number >= 0; number--)
        {
            var manager = withTies && number < count - 1 && random.Next(3) == 0 ? random.Next(number + 1, count) : (int?)null;
            above[number] = manager is { } one ? [$"p{one:D2}", .. above[one]] : [];
        }

        return
        [
            .. Enumerable.Range(0, count).Select(number => Person($"p{number:D2}") with
            {
                Role = random.Next(2) == 0 ? ProgramRole.Mentor : ProgramRole.Mentee,
                Topics = Words($"topic {random.Next(4)}", $"topic {random.Next(4)}"),
                Hours = [(ulong)random.Next(256)],
                Above = above[number],
                Team = withTies && random.Next(4) == 0 ? "one team" : $"team of {number}",
            }),
        ];
    }
}
