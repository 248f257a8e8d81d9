using MentorFlow.Orchestrations.Retention;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Every night: announces what is to go in a month, and takes away what has had its time.</summary>
public sealed partial class KeepRetention(RetentionActs acts, ILogger<KeepRetention> logger)
{
    [Function(nameof(KeepRetention))]
    public async Task RunAsync([TimerTrigger("0 45 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var run = await acts.KeepAsync(cancellation);
        if (run.Told + run.Removed > 0)
        {
            Log.Kept(logger, run.Told, run.Removed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Told {People} people what is to go; took away {Things} things whose time was over.")]
        public static partial void Kept(ILogger logger, int people, int things);
    }
}
