using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Tests.Rehearsal.Cohorts;

public sealed class ChanceTests
{
    [Fact]
    public void A_stream_depends_on_seed_and_name_only() =>
        Assert.Equal(Draws(Chance.Of(7, "ada")), Draws(Chance.Of(7, "ada")));

    [Fact]
    public void Two_people_draw_differently() =>
        Assert.NotEqual(Draws(Chance.Of(7, "ada")), Draws(Chance.Of(7, "bob")));

    [Fact]
    public void Spans_lie_around_their_median()
    {
        var chance = Chance.Of(7, "ada");
        var spans = Enumerable.Range(0, 2_001).Select(_ => chance.Around(TimeSpan.FromHours(10), 0.9)).Order().ToList();

        Assert.InRange(spans[1_000].TotalHours, 9, 11);
        Assert.True(spans[0] > TimeSpan.Zero);
    }

    private static List<double> Draws(Chance chance) => [.. Enumerable.Range(0, 5).Select(_ => chance.Between(0, 1))];
}
