using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Reports;

namespace MentorFlow.Tests.Rehearsal;

public sealed class CostForecastTests
{
    // Twelve fortnightly sessions of an hour, as in the usual example of a six-month mentorship.
    private static readonly Usage HalfAYear = new(Activities: 95, Orchestrations: 13, Reads: 1_500, Writes: 600, Mails: 68, MailBytes: 1_360_000, VideoMinutes: 1_440, Sessions: 12, WorkItems: 3, Mentorships: 1);

    [Theory]
    [InlineData("Video, participant minutes", 5.76)]
    [InlineData("Mails", 0.017)]
    [InlineData("Megabytes of mail", 0.000163)]
    [InlineData("Request units", 0.001875)]
    public void A_mentorship_costs_what_its_units_cost(string what, decimal cost) =>
        Assert.Equal(cost, CostForecast.Of(HalfAYear, UnitPrices.Default).Lines.Single(line => line.What == what).Cost);

    [Fact]
    public void Executions_are_activities_and_every_taking_up_of_an_orchestration() =>
        Assert.Equal(95 + 13 + 95 + 54 + 24, CostForecast.Of(HalfAYear, UnitPrices.Default).Lines.Single(line => line.What == "Function executions").Units);

    [Fact]
    public void Calls_from_browser_to_browser_leave_cents() =>
        Assert.True(CostForecast.Of(HalfAYear, UnitPrices.Default.With("video-minute", 0)).Total < 0.10m);

    [Fact]
    public void A_program_without_mentorships_has_a_forecast_too() =>
        Assert.Equal(0.017m, CostForecast.Of(HalfAYear with { Mentorships = 0 }, UnitPrices.Default).Lines.Single(line => line.What == "Mails").Cost);

    [Fact]
    public void An_unknown_price_is_refused() => Assert.Throws<BadInputException>(() => UnitPrices.Default.With("gold", 1));
}
