using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Explaining;

/// <summary>Fairness figures say how groups fared, and nothing of which group somebody told.</summary>
public sealed class FairnessReportTests
{
    [Fact]
    public void Groups_are_told_apart_by_partner_score_wait_and_partners_offered()
    {
        var people = Enumerable.Range(0, 20).Select(number => Person(number, number % 2 == 0 ? "a" : "b", isMatched: number < 10)).ToList();

        var figures = FairnessReport.Of("question", people);

        Assert.Equal([("a", 10, 0.5), ("b", 10, 0.5)], figures.Select(group => (group.Group, group.People!.Value, group.MatchedShare!.Value)));
        Assert.All(figures, group => Assert.Equal((0.8, 14.0, 3.0), (group.MeanScore!.Value, group.MeanWaitDays!.Value, group.MentorsOffered!.Value)));
    }

    [Fact]
    public void A_group_under_five_is_withheld_with_the_one_that_would_give_it_away()
    {
        var people = Enumerable.Range(0, 20).Select(number => Person(number, number < 3 ? "few" : number < 9 ? "some" : "many")).ToList();

        var figures = FairnessReport.Of("question", people);

        Assert.Equal([("few", null), ("many", 11), ("some", null)], figures.Select(group => (group.Group, group.People)));
    }

    [Fact]
    public void Where_all_who_were_left_over_are_of_one_group_no_share_is_told()
    {
        var people = Enumerable.Range(0, 20).Select(number => Person(number, number < 6 ? "a" : "b", isMatched: number >= 6)).ToList();

        Assert.All(FairnessReport.Of("question", people), group => Assert.Null(group.MatchedShare));
    }

    [Fact]
    public void Somebody_left_over_alone_is_not_given_away_by_the_share_of_their_group()
    {
        var people = Enumerable.Range(0, 20).Select(number => Person(number, number % 2 == 0 ? "a" : "b", isMatched: number > 0)).ToList();

        Assert.All(FairnessReport.Of("question", people), group => Assert.Null(group.MatchedShare));
    }

    [Fact]
    public void A_group_that_has_the_best_pairs_alone_is_not_given_away_by_its_mean()
    {
        var people = Enumerable.Range(0, 10).Select(number => Person(number, number < 5 ? "a" : "b") with { Score = number < 5 ? 0.9 : 0.3 }).ToList();

        Assert.All(FairnessReport.Of("question", people), group => Assert.Null(group.MeanScore));
    }

    [Fact]
    public void Everybody_could_have_told_another_group_and_every_figure_would_be_the_same()
    {
        var random = new Random(5);
        var shown = 0;
        for (var round = 0; round < 300; round++)
        {
            var people = Enumerable.Range(0, random.Next(8, 40)).Select(number => AnyPerson(number, random)).ToList();
            var figures = FairnessReport.Of("question", people);
            shown += figures.Count(group => group.MatchedShare is not null);
            Assert.All(people.Where(person => person.Group is not null), person => Assert.Contains(people, other => CouldBe(person, other, people, figures)));
        }

        Assert.True(shown > 50, $"Only {shown} shares were shown: the test tests nothing.");
    }

    [Fact]
    public void Who_matches_reads_no_group()
    {
        var people = Enumerable.Range(0, 12)
            .SelectMany(number => new[]
            {
                Rounds.Mentee($"m{number:D2}", number % 3 == 0 ? "x" : "y"),
                Rounds.Mentor($"g{number:D2}", 1, ("x", 3 + (number % 3)), ("y", 4)),
            })
            .ToList();
        var told = people.Select((person, number) =>
            person with { ReportingGroups = new Dictionary<string, string> { ["question"] = number % 4 < 2 ? "a" : "b" } });

        var (blind, other) = (MatchingRound.Solve(Rounds.Of([.. people])), MatchingRound.Solve(Rounds.Of([.. told])));

        Assert.Equal(blind.TotalScore, other.TotalScore);
        Assert.Equal(
            blind.Pairs.Select(pair => (pair.MenteeId, pair.MentorId, pair.Score)), other.Pairs.Select(pair => (pair.MenteeId, pair.MentorId, pair.Score)));
        Assert.Equal(blind.Unmatched.Select(person => person.PersonId), other.Unmatched.Select(person => person.PersonId));
    }

    private static GroupedPerson Person(int number, string? group, bool isMatched = true) =>
        new($"p{number:D2}", MatchRole.Mentee, group, isMatched, isMatched ? 0.8 : null, WaitDays: 14, Offered: 3);

    private static GroupedPerson AnyPerson(int number, Random random)
    {
        var isMatched = random.Next(4) > 0;
        return new(
            $"p{number:D2}",
            MatchRole.Mentee,
            random.Next(5) switch { 0 => null, 1 or 2 => "a", _ => "b" },
            isMatched,
            isMatched ? random.Next(40, 100) / 100.0 : null,
            random.Next(0, 40),
            random.Next(0, 6));
    }

    // The same people, two of whom told each other's group: whatever stands in the figures would be the same.
    private static bool CouldBe(GroupedPerson person, GroupedPerson other, IReadOnlyList<GroupedPerson> people, IReadOnlyList<GroupFigures> figures)
    {
        if (other.Group == person.Group)
        {
            return false;
        }

        var exchanged = people
            .Select(one => one.Id == person.Id ? one with { Group = other.Group } : one.Id == other.Id ? one with { Group = person.Group } : one)
            .ToLookup(one => one.Group);
        return figures.All(group => Agrees(group, [.. exchanged[group.Group]]));
    }

    private static bool Agrees(GroupFigures shown, IReadOnlyList<GroupedPerson> group)
    {
        var scores = group.Where(one => one.IsMatched).Select(one => one.Score!.Value).ToList();
        return (shown.People is null || shown.People == group.Count)
            && (shown.MatchedShare is null || Math.Abs(shown.MatchedShare.Value - ((double)scores.Count / group.Count)) < 1e-9)
            && (shown.MeanScore is null || Math.Abs(shown.MeanScore.Value - scores.Average()) <= 0.0251)
            && (shown.MeanWaitDays is null || Math.Abs(shown.MeanWaitDays.Value - group.Average(one => one.WaitDays)) <= 3.501)
            && (shown.MentorsOffered is null || Math.Abs(shown.MentorsOffered.Value - group.Average(one => one.Offered)) <= 0.501);
    }
}
