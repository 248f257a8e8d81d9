using MentorFlow.Orchestrations.Decisions;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Demo;

/// <summary>Begins the demo at the first start with <c>Demo:Enabled</c>; at every later one it is there already.</summary>
public sealed class LoadDemo(IConfiguration configuration)
{
    public const string Setting = "Demo:Enabled";

    // A durable client is handed to functions only, and this is the one function that a host runs when it starts.
    [Function(nameof(LoadDemo))]
    public Task RunAsync([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        configuration.GetValue<bool>(Setting)
            ? client.DeliverAsync(Signals.Start(nameof(DemoOrchestrator), "demo", new DemoStep(DemoScene.Prepare)), cancellation)
            : Task.CompletedTask;
}
