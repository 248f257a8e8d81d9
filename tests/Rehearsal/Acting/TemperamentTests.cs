using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Tests.Rehearsal.Acting;

public sealed class TemperamentTests
{
    private const int People = 4_000;

    private static readonly BehaviorScript Other = new()
    {
        Silence = 0.6,
        AnswerHours = 10,
        Declines = 0.5,
        DeclinedProposals = 0.4,
        FailedQuizzes = 0,
        NoShows = 0.2,
        LateArrivals = 0.01,
        Moves = 0.3,
        Unhappy = 1,
    };

    [Fact]
    public void People_take_part_at_the_usual_rates_where_nothing_is_set() => Hold(BehaviorScript.Usual);

    [Fact]
    public void People_take_part_at_the_rates_that_are_set() => Hold(Other);

    [Fact]
    public void Who_is_more_diligent_than_others_stays_so_at_any_rate()
    {
        var (usual, other) = (Draw(BehaviorScript.Usual), Draw(Other));

        Assert.Equal(
            usual.Index().OrderBy(one => one.Item.Answers).Select(one => one.Index), other.Index().OrderBy(one => one.Item.Answers).Select(one => one.Index));
    }

    private static void Hold(BehaviorScript script)
    {
        var drawn = Draw(script);

        Assert.Equal(1 - script.Silence, drawn.Average(one => one.Answers), 0.02);
        Assert.Equal(script.AnswerHours, drawn.Select(one => one.Delay.TotalHours).Order().ElementAt(People / 2), 0.1 * script.AnswerHours);
        Assert.Equal(1 - script.Declines, drawn.Average(one => one.Joins ? 1 : 0), 0.03);
        Assert.Equal(1 - script.DeclinedProposals, drawn.Average(one => one.AcceptsProposals), 0.02);
        Assert.Equal(1 - script.FailedQuizzes, drawn.Average(one => one.KnowsAlready ? 1 : 0), 0.03);
        Assert.Equal(1 - script.NoShows, drawn.Average(one => one.Shows), 0.02);
        Assert.Equal(1 - script.LateArrivals, drawn.Average(one => one.OnTime), 0.02);
        Assert.Equal(script.Moves, drawn.Average(one => one.Moves), 0.02);
        Assert.Equal(script.Unhappy, drawn.Average(one => one.Content < 3 ? 1 : 0), 0.03);
        Assert.All(drawn, one => Assert.All([one.Answers, one.AcceptsProposals, one.Shows, one.OnTime, one.Moves], share => Assert.InRange(share, 0, 1)));
    }

    private static List<Temperament> Draw(BehaviorScript script) =>
        [.. Enumerable.Range(0, People).Select(number => Temperament.Draw(Chance.Of(7, $"person {number}"), script))];
}
