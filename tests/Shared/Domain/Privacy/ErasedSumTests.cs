using MentorFlow.Domain.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

public sealed class ErasedSumTests
{
    [Fact]
    public void What_somebody_confided_noted_and_told_for_fairness_is_one_figure_with_much_else()
    {
        var found = new Dictionary<string, int>
        {
            ["concern-message"] = 2,
            ["session"] = 3,
            ["thread-message"] = 4,
            ["private-note"] = 5,
            ["person"] = 1,
            [OtherPlaces.Outbox] = 6,
        };

        var sums = ErasedSum.Of(ErasureProving.Begin("p1-1", found, Given.Now));

        Assert.Equal(Enum.GetValues<ErasedGroup>(), sums.Select(sum => sum.Group));
        Assert.Equal([6, 9, 6, 0], sums.Select(sum => sum.Found));
        Assert.All(sums, sum => Assert.True(sum.Searched > 2, $"{sum.Group} has {sum.Searched}"));
    }
}
