using MentorFlow.Orchestrations.Ledger;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Every night, after the check, the ends of all chains are sealed: a chain that is removed or written again as a whole is found by what was sealed before.
/// The hash of the seal stands in the log, out of reach of those who can change the database.
/// </summary>
public sealed partial class SealLedgers(SealActs seals, ILogger<SealLedgers> logger)
{
    [Function(nameof(SealLedgers))]
    public async Task RunAsync([TimerTrigger("0 15 4 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await seals.SealAsync(cancellation) is { } seal)
        {
            Log.Sealed(logger, seal.Number, seal.Hash);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Seal {Number} of the ledger has the hash {Hash}.")]
        public static partial void Sealed(ILogger logger, long number, string hash);
    }
}
