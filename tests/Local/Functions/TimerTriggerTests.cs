using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Local.Functions.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Tests.Local.Functions;

public sealed class TimerTriggerTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 10, 0, TimeSpan.Zero);

    private readonly TimerLog log = new();

    [Fact]
    public async Task A_timer_runs_at_each_of_its_times_as_the_clock_passes_them()
    {
        using var host = await StartAsync(Start, "--Host:Storage=memory");

        await AdvanceAsync(host, TimeSpan.FromHours(3));

        Assert.Equal([Hour(9), Hour(10), Hour(11)], log.Of("Hourly"));
    }

    [Fact]
    public async Task A_schedule_may_come_from_a_setting()
    {
        using var host = await StartAsync(Start, "--Host:Storage=memory");

        await AdvanceAsync(host, TimeSpan.FromHours(24));

        Assert.Equal([Hour(23).AddMinutes(15)], log.Of("Configured"));
    }

    [Fact]
    public async Task A_timer_that_fails_runs_again_at_its_next_time()
    {
        using var host = await StartAsync(Start, "--Host:Storage=memory");

        await AdvanceAsync(host, TimeSpan.FromDays(2));

        Assert.Equal([Hour(12).AddMinutes(30), Hour(36).AddMinutes(30)], log.Of("Failing"));
    }

    [Fact]
    public async Task A_timer_may_run_when_the_host_starts()
    {
        using var host = await StartAsync(Start, "--Host:Storage=memory");

        await AdvanceAsync(host, TimeSpan.Zero);

        Assert.Equal([Start], log.Of("AtStart"));
    }

    [Fact]
    public async Task The_status_tells_the_run_before_and_the_time_of_this_one()
    {
        using var host = await StartAsync(Start, "--Host:Storage=memory");

        await AdvanceAsync(host, TimeSpan.FromHours(2));

        var second = log.Runs.Last(run => run.Function == "Hourly").Timer.ScheduleStatus!;
        Assert.Equal((Hour(9).UtcDateTime, Hour(10).UtcDateTime), (second.Last, second.Next));
        Assert.Equal(DateTimeKind.Utc, second.Next.Kind);
    }

    [Fact]
    public async Task A_run_missed_while_the_host_was_down_is_made_up_once_at_start()
    {
        using var folder = new TemporaryFolder();
        await StopAsync(await StartAsync(Start, $"--Host:DataFolder={folder.Path}"));
        log.Runs.Clear();

        using var host = await StartAsync(Start.AddHours(5), $"--Host:DataFolder={folder.Path}");
        await AdvanceAsync(host, TimeSpan.FromHours(1));

        Assert.Equal(
            [(Start.AddHours(5), true), (Hour(14), false)],
            log.Runs.Where(run => run.Function == "Hourly").Select(run => (run.At, run.Timer.IsPastDue)));
        await StopAsync(host);
    }

    [Fact]
    public async Task A_schedule_changed_while_the_host_was_down_missed_nothing()
    {
        using var folder = new TemporaryFolder();
        await StopAsync(await StartAsync(Start, $"--Host:DataFolder={folder.Path}"));

        using var host = await StartAsync(Start.AddDays(5), $"--Host:DataFolder={folder.Path}", "--Nightly=0 45 23 * * *");
        await AdvanceAsync(host, TimeSpan.FromHours(1));

        Assert.Empty(log.Of("Configured"));
        await StopAsync(host);
    }

    [Fact]
    public async Task A_status_that_a_power_cut_left_empty_holds_no_host_back()
    {
        using var folder = new TemporaryFolder();
        await StopAsync(await StartAsync(Start, $"--Host:DataFolder={folder.Path}"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "timers", "Hourly.json"), "", TestContext.Current.CancellationToken);

        using var host = await StartAsync(Start.AddHours(5), $"--Host:DataFolder={folder.Path}");
        await AdvanceAsync(host, TimeSpan.FromHours(1));

        Assert.Equal([Hour(14)], log.Of("Hourly"));
        await StopAsync(host);
    }

    [Fact]
    public async Task A_schedule_more_frequent_than_a_minute_keeps_no_status()
    {
        using var folder = new TemporaryFolder();
        using var host = await StartAsync(Start, $"--Host:DataFolder={folder.Path}");

        await AdvanceAsync(host, TimeSpan.FromDays(1));

        Assert.All(log.Runs.Where(run => run.Function == "Frequent"), run => Assert.Null(run.Timer.ScheduleStatus));
        Assert.Equal(2, log.Of("Frequent").Count());
        await StopAsync(host);
    }

    private static DateTimeOffset Hour(int hour) => new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    private static Task AdvanceAsync(IHost host, TimeSpan span) =>
        host.Services.GetRequiredService<ClockDriver>().AdvanceAsync(span, TestContext.Current.CancellationToken);

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Dispose();
    }

    private async Task<IHost> StartAsync(DateTimeOffset start, params string[] args)
    {
        var builder = SampleHost.Builder(
            ["--Host:Http=false", "--Host:Storage=sqlite", $"--Host:ClockStart={start:o}", "--Nightly=0 15 23 * * *", .. args], typeof(TimerSamples));
        builder.Services.AddSingleton(log);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
