using System.Net;
using MentorFlow.Local.Hosting;
using SampleApp;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class DurableFunctionTests
{
    [Fact]
    public async Task A_request_starts_an_orchestration_that_lives_through_days_of_virtual_time()
    {
        await using var host = await SampleHost.StartAsync();

        await host.PostAsync("/begin/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        var before = await host.GetAsync("/outcome/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal("""Running {"Mood":"calm","Days":3}""", before.TrimEnd());
        Assert.Equal("""Completed {"Mood":"calm","Days":3} "guest left calm on 2027-01-07" """.TrimEnd(), await host.GetAsync("/outcome/guest"));
    }

    [Fact]
    public async Task An_event_to_an_instance_that_does_not_exist_fails_the_function()
    {
        await using var host = await SampleHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "/outcome/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync("/raise/nobody/knock")).StatusCode);
    }

    [Fact]
    public async Task A_failure_of_an_activity_reaches_the_orchestrator_with_type_and_message()
    {
        await using var host = await SampleHost.StartAsync();

        await host.Host.Client.ScheduleNewOrchestrationInstanceAsync("Fails", new StartOrchestrationOptions("f"));
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        var outcome = await host.Host.Client.GetInstanceAsync("f", getInputsAndOutputs: true);
        Assert.Equal("System.TimeoutException: refused twice", outcome!.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Every_invocation_has_services_of_its_own_that_end_with_it()
    {
        await using var host = await SampleHost.StartAsync();

        await host.Host.Client.ScheduleNewOrchestrationInstanceAsync("Tour");
        await host.Clock.WhenIdleAsync();

        Assert.Equal(["1 noted", "1 ended", "2 noted", "2 ended"], host.Get<VisitLog>().Lines);
    }

    [Fact]
    public async Task A_host_that_does_not_listen_runs_orchestrations_all_the_same()
    {
        await using var host = await SampleHost.StartAsync("--Host:Http=false");

        await host.Host.Client.ScheduleNewOrchestrationInstanceAsync("Stay", new Stay("restless", 1), new StartOrchestrationOptions("guest"));
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.Host.Client.GetInstanceAsync("guest"))!.RuntimeStatus);
        Assert.Throws<InvalidOperationException>(() => host.Host.BaseAddress);
    }

    [Fact]
    public async Task A_function_that_a_setting_disables_is_not_there()
    {
        var app = new LocalApp(typeof(App).Assembly, App.CreateBuilder);
        string[] disabled = [.. new[] { "Leave", "Configured" }.Select(DisabledFunctions.Argument)];
        await using var host = await LocalHost.StartAsync(
            app, [.. disabled, "--Host:Storage=memory", "--Host:Clock=virtual", "--Host:Http=false", "--Logging:LogLevel:Default=None"]);

        await host.Client.ScheduleNewOrchestrationInstanceAsync("Stay", new Stay("calm", 0), new StartOrchestrationOptions("guest"));
        await host.Clock!.WhenIdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.Client.GetInstanceAsync("guest"))!.RuntimeStatus);
    }
}
