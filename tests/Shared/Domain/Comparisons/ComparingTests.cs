using MentorFlow.Domain.Comparisons;

namespace MentorFlow.Tests.Shared.Domain.Comparisons;

public sealed class ComparingTests
{
    [Fact]
    public void A_group_under_five_is_hidden_and_with_it_the_next_one_that_would_tell_of_it()
    {
        var groups = Of([new("a", 6, 10), new("b", 3, 6), new("c", 1, 3)]);

        Assert.NotNull(groups[0].Share);
        Assert.Null(groups[1].Share);
        Assert.Null(groups[2].Share);
    }

    [Fact]
    public void Where_nothing_says_what_they_come_to_together_each_is_hidden_by_itself()
    {
        var groups = Comparing.Of([new("a", 6, 10), new("b", 3, 6), new("c", 1, 3)], isWholeKnown: false);

        Assert.Equal([true, true, false], groups.Select(group => group.Share is not null));
    }

    [Fact]
    public void Two_hidden_groups_that_are_five_together_leave_the_others_as_they_are() =>
        Assert.Equal([true, false, false], Of([new("a", 6, 10), new("b", 2, 3), new("c", 1, 3)]).Select(group => group.Share is not null));

    [Fact]
    public void A_group_that_all_said_the_same_is_hidden_as_each_of_them_would_be_known()
    {
        CountedGroup[] groups = [new("a", 6, 10), new("b", 7, 7), new("c", 4, 9)];

        Assert.Equal([true, true, true], Of(groups).Select(group => group.Share is not null));
        Assert.Equal([true, false, false], Comparing.Of(groups, areAnswers: true).Select(group => group.Share is not null));
    }

    [Fact]
    public void A_difference_is_said_of_two_groups_that_are_shown_and_of_no_others()
    {
        var groups = Comparing.Of([new("now", 18, 20), new("before", 150, 200), new("few", 1, 2)], against: place => place == 1 ? 2 : 1, isWholeKnown: false);

        Assert.Equal(("before", 0.15, true), (groups[0].Difference!.Against, Math.Round(groups[0].Difference!.Value, 2), groups[0].Difference!.MayBeChance));
        Assert.Null(groups[1].Difference);
        Assert.Null(groups[2].Difference);
    }

    [Fact]
    public void Below_twenty_the_count_says_it_better_than_the_share()
    {
        var groups = Of([new("few", 8, 19), new("many", 8, 20)]);

        Assert.Equal([true, false], groups.Select(group => group.Share!.IsBetterCounted));
    }

    [Fact]
    public void A_group_of_nobody_hides_nothing() =>
        Assert.Equal([true, false], Of([new("a", 6, 10), new("b", 0, 0)]).Select(group => group.Share is not null));

    private static IReadOnlyList<ComparedGroup> Of(IReadOnlyList<CountedGroup> groups) => Comparing.Of(groups);
}
