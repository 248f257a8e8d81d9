using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Results;

namespace MentorFlow.Tests.Shared.Domain.Results;

public sealed class WithholdingTests
{
    [Fact]
    public void Shares_means_and_counts_of_fewer_than_five_are_withheld()
    {
        Assert.Null(Withholding.Share(2, 4));
        Assert.Equal(0.4, Withholding.Share(2, 5));
        Assert.Null(Withholding.Mean([1, 2, 3, 4]));
        Assert.Equal(3d, Withholding.Mean([1, 2, 3, 4, 5]));
        Assert.Equal(0, Withholding.Count(0));
        Assert.Null(Withholding.Count(4));
        Assert.Equal(5, Withholding.Count(5));
    }

    [Fact]
    public void A_small_group_takes_the_next_smallest_with_it()
    {
        Assert.Equal([false, false, true], Withholding.Groups([3, 6, 9]));
        Assert.Equal([false, false, true], Withholding.Groups([3, 2, 9]));
        Assert.Equal([true, true], Withholding.Groups([5, 0]));
        Assert.Equal([false], Withholding.Groups([4]));
    }

    [Fact]
    public void What_is_hidden_of_groups_is_nothing_or_five_people_or_all() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            int[] sizes = [.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(12))];
            var shown = Withholding.Groups(sizes);
            var hidden = sizes.Where((_, place) => !shown[place]).Sum();
            return hidden is 0 or >= Withholding.SmallestGroup || hidden == sizes.Sum();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
