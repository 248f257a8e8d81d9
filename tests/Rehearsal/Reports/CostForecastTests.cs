using System.Globalization;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Reports;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal.Reports;

public sealed class CostForecastTests
{
    // What 40 people over 6 months used with seed 7 (29 November 2026): recruiting, training, 10 mentorships, a year of follow-ups.
    private static readonly Usage Rehearsed = new(
        Activities: 1_830,
        Orchestrations: 503,
        TimerLegs: 3_727,
        Reads: 17_403,
        Writes: 7_899,
        Mails: 1_374,
        MailBytes: 5_375_762,
        VideoMinutes: 7_680,
        Sessions: 90,
        WorkItems: 11,
        Mentorships: 10);

    private static readonly Usage Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Mentorships: 1);

    public static TheoryData<string> Tables => ["Lines", "Asleep", "AlwaysReady"];

    [Theory]
    [InlineData("Video, participant minutes", 3.072)]
    [InlineData("Mails", 0.03435)]
    [InlineData("Request units", 0.00241)]
    public void A_mentorship_costs_what_its_units_cost(string what, decimal cost) => Assert.Equal(cost, Line(Rehearsed, what).Cost);

    [Fact]
    public void An_activity_alone_is_two_messages_and_one_turn()
    {
        var hub = HubWork.Of(Nothing with { Activities = 1 });

        Assert.Equal((2, 1), (hub.Messages, hub.Turns));
        Assert.Equal((20, 3), (hub.QueueOperations, hub.TableOperations));
    }

    [Fact]
    public void An_orchestration_alone_is_a_start_and_a_result()
    {
        var hub = HubWork.Of(Nothing with { Orchestrations = 1 });

        Assert.Equal((2, 2), (hub.Messages, hub.Turns));
        Assert.Equal((20, 9), (hub.QueueOperations, hub.TableOperations));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(144, 1)]
    [InlineData(145, 2)]
    [InlineData(180 * 24, 30)]
    public void A_wait_is_cut_into_legs_of_six_days(int hours, long legs) => Assert.Equal(legs, TimerLegs.Of(TimeSpan.FromHours(hours)));

    [Fact]
    public void A_leg_is_paid_on_both_back_ends()
    {
        var legs = Nothing with { TimerLegs = 60 };

        Assert.Equal(60, Line(legs, "Scheduler actions").Units);
        Assert.Equal(600, Line(legs, "Queue operations").Units);
        Assert.Equal(180, Line(legs, "Table operations").Units);
    }

    [Fact]
    public void The_back_ends_differ_in_what_keeps_the_histories_and_in_nothing_else()
    {
        var forecast = CostForecasting.Of(Rehearsed, UnitPrices.Default.With("million-scheduler-actions", 10));

        Assert.Equal(
            ["Queue operations", "Table operations", "Gigabyte months of histories", "Scheduler actions"],
            forecast.Lines.Where(line => line.Cost != line.OnScheduler).Select(line => line.What));
        Assert.Equal(forecast.Lines.Sum(line => line.OnScheduler), forecast.TotalOnScheduler);
        Assert.Equal(0.008955m, forecast.Lines.Single(line => line.What == "Scheduler actions").OnScheduler);
    }

    [Fact]
    public void Calls_from_browser_to_browser_leave_cents() =>
        Assert.True(CostForecasting.Of(Rehearsed, UnitPrices.Default.With("video-minute", 0)).Total < 0.10m);

    [Fact]
    public void A_month_asleep_costs_less_than_an_instance_that_is_awake()
    {
        var forecast = CostForecasting.Of(Nothing, UnitPrices.Default);

        Assert.InRange(forecast.Asleep.Sum(line => line.Cost), 0.01m, 1);
        Assert.InRange(forecast.AlwaysReady.Sum(line => line.Cost), 20, 25);
        Assert.Equal(0, forecast.Asleep.Sum(line => line.OnScheduler));
    }

    [Fact]
    public void A_program_without_mentorships_has_a_forecast_too() => Assert.Equal(0.3435m, Line(Rehearsed with { Mentorships = 0 }, "Mails").Cost);

    [Fact]
    public void An_unknown_price_is_refused() => Assert.Throws<ArgumentException>(() => UnitPrices.Default.With("gold", 1));

    [Fact]
    public void Every_price_can_be_set() =>
        Assert.All(UnitPrices.Names, name => Assert.NotEqual(UnitPrices.Default, UnitPrices.Default.With(name, 99)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_guide_for_deployers_shows_what_the_forecast_says(string table)
    {
        var forecast = CostForecasting.Of(Rehearsed, UnitPrices.Default);
        var lines = (IReadOnlyList<CostLine>)typeof(CostForecast).GetProperty(table)!.GetValue(forecast)!;
        var guide = File.ReadAllText(Repository.File("infra/README.md"));

        Assert.All(lines, line => Assert.Contains(Row(line), guide, StringComparison.Ordinal));
        Assert.Contains(Invariant($"| **in all** | | | {forecast.Total:0.0000} | {forecast.TotalOnScheduler:0.0000} |"), guide, StringComparison.Ordinal);
    }

    private static string Row(CostLine line) =>
        Invariant($"| {line.What} | {line.Units:#,0.###} | {line.Price:0.##########} | {line.Cost:0.0000} | {line.OnScheduler:0.0000} |");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static CostLine Line(Usage usage, string what) => CostForecasting.Of(usage, UnitPrices.Default).Lines.Single(line => line.What == what);
}
