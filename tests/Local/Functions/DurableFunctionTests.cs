using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core.Serialization;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Local.Functions.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Functions;

public sealed class DurableFunctionTests
{
    [Fact]
    public async Task A_request_starts_an_orchestration_that_lives_through_days_of_virtual_time()
    {
        await using var host = await SampleHost.StartAsync(Builder());

        await host.SendAsync(HttpMethod.Post, "/begin/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        var before = await host.GetAsync("/outcome/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        var after = await host.GetAsync("/outcome/guest");

        Assert.StartsWith("\"Running", before);
        Assert.Equal("Completed {\"Mood\":1,\"Days\":3} \"guest left Calm on 2027-01-07\"", JsonSerializer.Deserialize<string>(after));
    }

    [Fact]
    public async Task The_worker_serializer_writes_durable_payloads()
    {
        var builder = Builder();
        builder.Services.Configure<WorkerOptions>(worker =>
            worker.Serializer = new JsonObjectSerializer(new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }));
        await using var host = await SampleHost.StartAsync(builder);

        await host.SendAsync(HttpMethod.Post, "/begin/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(4), TestContext.Current.CancellationToken);

        var outcome = await host.GetAsync("/outcome/guest");
        Assert.Equal("Completed {\"Mood\":\"Calm\",\"Days\":3} \"guest left Calm on 2027-01-07\"", JsonSerializer.Deserialize<string>(outcome));
    }

    [Fact]
    public async Task Middleware_stands_around_every_trigger_and_knows_requests_from_the_rest()
    {
        var seen = new ConcurrentQueue<string>();
        var builder = Builder();
        builder.UseMiddleware(async (context, next) =>
        {
            seen.Enqueue($"{context.FunctionDefinition.Name} {context.GetHttpContext()?.Request.Method}".Trim());
            await next();
            seen.Enqueue($"after {context.FunctionDefinition.Name}");
        });
        await using var host = await SampleHost.StartAsync(builder);

        await host.SendAsync(HttpMethod.Post, "/begin/guest");
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(4), TestContext.Current.CancellationToken);

        Assert.Equivalent(new[] { "Begin POST", "after Begin", "Stay", "Leave", "after Leave", "after Stay" }, seen.Distinct(), strict: true);
    }

    [Fact]
    public async Task A_host_without_http_runs_orchestrations_all_the_same()
    {
        var builder = Builder(["--Host:Http=false"]);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var client = host.Services.GetRequiredService<DurableEngine>().Client;

        await client.ScheduleNewOrchestrationInstanceAsync("Stay", new Stay(Mood.Restless, 1), new StartOrchestrationOptions("guest"));
        await host.Services.GetRequiredService<ClockDriver>().AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await client.GetInstanceAsync("guest", TestContext.Current.CancellationToken))!.RuntimeStatus);
        await host.StopAsync(TestContext.Current.CancellationToken);
        host.Dispose();
    }

    [Fact]
    public async Task Every_invocation_has_services_of_its_own_that_end_with_it()
    {
        var log = new VisitLog();
        var builder = SampleHost.Builder([], typeof(ScopeSamples));
        builder.Services.AddSingleton(log).AddScoped<Visit>().AddScoped<VisitNotes>();
        await using var host = await SampleHost.StartAsync(builder);

        await host.Services.GetRequiredService<DurableEngine>().Client.ScheduleNewOrchestrationInstanceAsync("Tour", TestContext.Current.CancellationToken);
        await host.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal(["1 noted", "1 ended", "2 noted", "2 ended"], log.Lines);
    }

    private static FunctionsApplicationBuilder Builder(string[]? args = null) =>
        SampleHost.Builder(["--Host:ClockStart=2027-01-04T08:00:00Z", .. args ?? []], typeof(DurableSamples));
}
