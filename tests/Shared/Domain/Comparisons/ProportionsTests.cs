using MentorFlow.Domain.Comparisons;

namespace MentorFlow.Tests.Shared.Domain.Comparisons;

public sealed class ProportionsTests
{
    // As facts-mentoring.md has them, in whole percent.
    [Theory]
    [InlineData(4, 5, 38, 96)]
    [InlineData(8, 10, 49, 94)]
    [InlineData(16, 20, 58, 92)]
    [InlineData(24, 30, 63, 90)]
    [InlineData(80, 100, 71, 87)]
    public void The_bounds_of_a_share_are_wilsons(int successes, int n, int low, int high)
    {
        var likely = Proportions.Wilson(successes, n)!;

        Assert.Equal((low, high), (Percent(likely.Low), Percent(likely.High)));
    }

    [Fact]
    public void The_bounds_of_a_difference_are_newcombes()
    {
        var likely = Proportions.Newcombe(18, 20, 150, 200)!;

        Assert.Equal((-6, 25), (Percent(likely.Low), Percent(likely.High)));
        Assert.True(likely.HoldsZero);
        Assert.False(Proportions.Newcombe(90, 100, 50, 100)!.HoldsZero);
    }

    [Fact]
    public void Of_nobody_nothing_is_said() =>
        Assert.All([Proportions.Wilson(0, 0), Proportions.Newcombe(0, 0, 1, 2), Proportions.Newcombe(1, 2, 0, 0)], likely => Assert.Null(likely));

    [Fact]
    public void Bounds_stay_within_what_a_share_can_be_and_hold_it()
    {
        for (var n = 1; n <= 40; n++)
        {
            for (var successes = 0; successes <= n; successes++)
            {
                var likely = Proportions.Wilson(successes, n)!;
                Assert.InRange((double)successes / n, likely.Low - 1e-12, likely.High + 1e-12);
                Assert.True(likely is { Low: >= 0, High: <= 1 });
            }
        }
    }

    [Fact]
    public void More_of_a_kind_than_there_are_is_a_defect() => Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(3, 2));

    private static int Percent(double share) => (int)Math.Round(share * 100);
}
