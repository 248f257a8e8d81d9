using MentorFlow.Domain.Unmatched;

namespace MentorFlow.Tests.Shared.Domain.Unmatched;

public sealed class WaitFiguresTests
{
    [Fact]
    public void Half_and_eight_of_ten_are_spans_that_somebody_really_waited()
    {
        var figures = WaitFigures.Of(Days(10, 1, 2, 3, 4, 5, 6, 7, 8, 9))!;

        Assert.Equal((TimeSpan.FromDays(5), TimeSpan.FromDays(8), 10), (figures.Median, figures.Most, figures.Count));
    }

    [Fact]
    public void From_too_few_nothing_is_said()
    {
        Assert.Null(WaitFigures.Of(Days(1, 2, 3, 4)));
        Assert.NotNull(WaitFigures.Of(Days(1, 2, 3, 4, 5)));
    }

    private static IEnumerable<TimeSpan> Days(params int[] days) => days.Select(day => TimeSpan.FromDays(day));
}
