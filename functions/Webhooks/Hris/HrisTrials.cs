using MentorFlow.Domain.Hris;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Providers.Hris;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Webhooks.Hris;

/// <summary>
/// Tries the look-up of HR systems for real, as a key may be well-formed and wrong. What fails is logged and stands on the HR page; it stops nothing, as
/// a system that is down at this moment may be up at the next.
/// </summary>
public sealed partial class HrisTrials(HrisConnections connections, IHrisDirectory directory, HrisConnectionActs acts, ILogger<HrisTrials> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="which">Of those that look people up.</param>
    public async Task TryAsync(Func<HrisConnection, Task<bool>> which, CancellationToken cancellation)
    {
        foreach (var connection in connections.All.Where(connection => connection.LooksUp()))
        {
            if (await which(connection))
            {
                await TryAsync(connection, cancellation);
            }
        }
    }

    private async Task TryAsync(HrisConnection connection, CancellationToken cancellation)
    {
        string? failure = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await directory.TryAsync(connection, patience.Token);
            Log.Answered(logger, connection.Name);
        }
        catch (Exception caught) when (!cancellation.IsCancellationRequested)
        {
            failure = patience.IsCancellationRequested ? $"No answer within {Patience.TotalSeconds:0} seconds." : caught.Message;
            Log.NotAnswered(logger, connection.Name, failure);
        }

        await acts.TriedAsync(connection.Name, failure, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The HRIS connection {Connection} answered a trial look-up.")]
        public static partial void Answered(ILogger logger, string connection);

        [LoggerMessage(LogLevel.Warning, "The HRIS connection {Connection} did not answer a trial look-up; its address, its key or the network is not right: {Failure}")]
        public static partial void NotAnswered(ILogger logger, string connection, string failure);
    }
}
