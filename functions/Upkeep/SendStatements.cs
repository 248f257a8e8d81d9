using MentorFlow.Orchestrations.Hours;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// In January everybody is told of their hours of the year before: from the eighth day on, for what was held at its end is told a few days later, too.
/// </summary>
public sealed partial class SendStatements(StatementActs statements, TimeProvider clock, ILogger<SendStatements> logger)
{
    [Function(nameof(SendStatements))]
    public async Task RunAsync([TimerTrigger("0 15 6 8-31 1 *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var year = clock.GetUtcNow().Year - 1;
        var ordered = await statements.SendAsync(year, cancellation);
        if (ordered > 0)
        {
            Log.Ordered(logger, ordered, year);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Ordered {Statements} statements of hours of {Year}.")]
        public static partial void Ordered(ILogger logger, int statements, int year);
    }
}
