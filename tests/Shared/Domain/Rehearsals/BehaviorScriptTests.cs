using MentorFlow.Domain.Rehearsals;

namespace MentorFlow.Tests.Shared.Domain.Rehearsals;

public sealed class BehaviorScriptTests
{
    [Fact]
    public void Every_rate_of_a_script_is_read_and_set_by_its_own_name()
    {
        var properties = typeof(BehaviorScript).GetProperties().Where(property => property.PropertyType == typeof(double)).ToList();

        Assert.Equal(
            properties.Select(property => $"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}"), BehaviorRate.All.Select(rate => rate.Name));
        Assert.All(BehaviorRate.All.Zip(properties), pair =>
        {
            var script = pair.First.With(BehaviorScript.Usual, 0.77);
            Assert.Equal(0.77, pair.Second.GetValue(script));
            Assert.Equal(0.77, pair.First.Of(script));
        });
    }

    [Theory]
    [InlineData("silence", 1.01)]
    [InlineData("leavers", -0.01)]
    [InlineData("answerHours", 0.1)]
    [InlineData("answerHours", 721)]
    [InlineData("brokenCalls", double.NaN)]
    public void A_rate_out_of_bounds_is_named_by_its_field(string rate, double value)
    {
        var script = BehaviorRate.Named(rate)!.With(BehaviorScript.Usual, value);

        Assert.Equal([$"behavior.{rate}"], new RehearsalChoice(RehearsalCohort.Enrolled) { Behavior = script }.Check().Select(error => error.Field));
    }

    [Fact]
    public void Usual_rates_are_within_their_bounds() => Assert.Empty(BehaviorRate.Check(BehaviorScript.Usual));
}
