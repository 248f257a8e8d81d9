using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Local.Hosting;
using Microsoft.Extensions.Hosting;
using SampleApp;

namespace MentorFlow.Tests.Local.Schedules;

public sealed class TimerFunctionTests
{
    [Fact]
    public async Task Each_timer_runs_at_its_own_times_as_the_clock_passes_them()
    {
        await using var host = await SampleHost.StartAsync("--Host:Http=false");
        var log = host.Get<TimerLog>();

        await host.Clock.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal([Hour(9), Hour(10), Hour(11)], log.Of("Hourly").Take(3));
        Assert.Equal(48, log.Of("Hourly").Count());
        Assert.Equal([Hour(23).AddMinutes(15), Hour(47).AddMinutes(15)], log.Of("Configured"));
        Assert.Equal([SampleHost.Start], log.Of("AtStart"));

        // One that fails is told, and runs again at its next time.
        Assert.Equal([Hour(12).AddMinutes(30), Hour(36).AddMinutes(30)], log.Of("Failing"));
        Assert.Equal(2, host.Complained.Count(line => line.StartsWith("Error TimerRuns: Timer function Failing failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_status_tells_the_run_before_and_the_time_of_this_one_where_runs_are_a_minute_apart()
    {
        await using var host = await SampleHost.StartAsync("--Host:Http=false");

        await host.Clock.AdvanceAsync(TimeSpan.FromHours(16));

        var second = host.Get<TimerLog>().Runs.Where(run => run.Function == "Hourly").ElementAt(1).Timer.ScheduleStatus!;
        Assert.Equal((Hour(9).UtcDateTime, Hour(10).UtcDateTime), (second.Last, second.Next));
        Assert.Equal(DateTimeKind.Utc, second.Next.Kind);
        Assert.Equal([null, null], host.Get<TimerLog>().Runs.Where(run => run.Function == "Frequent").Select(run => run.Timer.ScheduleStatus));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_interrupted_by_the_stop_and_holds_it_up_for_seconds_at_most(bool listens)
    {
        var host = await SampleHost.StartAsync(
            builder => builder.UseWhen(
                context =>
                    context.FunctionDefinition.Name == "AtStart", (context, _) => Task.Delay(Timeout.Infinite, listens ? context.CancellationToken : default)),
            "--Host:Http=false");

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.DoesNotContain(host.Complained, line => line.StartsWith("Error TimerRuns", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_missed_while_the_host_was_down_is_made_up_once_at_start()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, SampleHost.Start, TimeSpan.Zero);

        var log = await RunAsync(folder, SampleHost.Start.AddHours(5), TimeSpan.FromHours(1));

        Assert.Equal(
            [(SampleHost.Start.AddHours(5), true), (Hour(14), false)],
            log.Runs.Where(run => run.Function == "Hourly").Select(run => (run.At, run.Timer.IsPastDue)));
    }

    [Fact]
    public async Task A_schedule_changed_while_the_host_was_down_missed_nothing()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, SampleHost.Start, TimeSpan.Zero);

        Assert.Empty((await RunAsync(folder, SampleHost.Start.AddDays(5), TimeSpan.FromHours(1), "--Nightly=0 45 23 * * *")).Of("Configured"));
    }

    [Fact]
    public async Task A_status_that_a_power_cut_left_empty_holds_no_host_back()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, SampleHost.Start, TimeSpan.Zero);
        await File.WriteAllTextAsync(folder.File("timers/Hourly.json"), "");

        Assert.Equal([Hour(14)], (await RunAsync(folder, SampleHost.Start.AddHours(5), TimeSpan.FromHours(1))).Of("Hourly"));
    }

    private static DateTimeOffset Hour(int hour) => new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    private static async Task<TimerLog> RunAsync(TemporaryFolder folder, DateTimeOffset start, TimeSpan span, params string[] args)
    {
        await using var host = await SampleHost.StartAsync(
            ["--Host:Http=false", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}", $"--Host:ClockStart={start:O}", .. args]);
        await host.Clock.AdvanceAsync(span);
        return host.Get<TimerLog>();
    }
}
