using MentorFlow.Orchestrations.Enrollments;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Every morning: who takes part by a text of consent that has changed since is asked about the new one.</summary>
public sealed partial class AskConsent(ConsentActs acts, ILogger<AskConsent> logger)
{
    [Function(nameof(AskConsent))]
    public async Task RunAsync([TimerTrigger("0 30 5 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var asked = await acts.AskAsync(cancellation);
        if (asked > 0)
        {
            Log.Asked(logger, asked);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Asked {People} people about a text of consent that has changed.")]
        public static partial void Asked(ILogger logger, int people);
    }
}
