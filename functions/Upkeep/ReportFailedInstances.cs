using MentorFlow.Orchestrations.WorkItems;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Looks for instances that failed since the last look and brings each to a coordinator: anyone who waits for one would wait for ever.</summary>
public sealed partial class ReportFailedInstances(FailureActs failures, ILogger<ReportFailedInstances> logger)
{
    private const int Page = 100;

    // All that are kept, and not those since a moment written down: one that was reported is found by its key, and none is missed while the app is down.
    [Function(nameof(ReportFailedInstances))]
    public async Task RunAsync([TimerTrigger("0 10 */4 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed], PageSize: Page, FetchInputsAndOutputs: true);
        await foreach (var instance in client.GetAllInstancesAsync(failed).WithCancellation(cancellation))
        {
            if (await failures.ReportAsync(instance, cancellation))
            {
                Log.Reported(logger, instance.Name, instance.InstanceId);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Orchestrator} failed in {InstanceId}; a coordinator was told.")]
        public static partial void Reported(ILogger logger, string orchestrator, string instanceId);
    }
}
