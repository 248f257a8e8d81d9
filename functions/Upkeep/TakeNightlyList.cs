using MentorFlow.Orchestrations.Imports;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Takes in the newest list of people that another system has laid down, once.</summary>
public sealed partial class TakeNightlyList(NightlyActs nightly, ILogger<TakeNightlyList> logger)
{
    [Function(nameof(TakeNightlyList))]
    public async Task RunAsync([TimerTrigger("0 0 4 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await nightly.LookAsync(cancellation) is { } failure)
        {
            Log.NotLookedAt(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The place of nightly lists could not be looked at; a coordinator was told: {Failure}")]
        public static partial void NotLookedAt(ILogger logger, string failure);
    }
}
