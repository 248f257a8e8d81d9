using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Webhooks.Hris;

/// <summary>Tries every look-up once the app has started, beside its work: nobody waits for an HR system that does not answer.</summary>
internal sealed partial class HrisTrialAtStart(IServiceProvider services, ILogger<HrisTrialAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await services.GetRequiredService<HrisTrials>().TryAsync(_ => Task.FromResult(true), stoppingToken);
        }
        catch (Exception failure)
        {
            // The store may not be reached yet; what was not tried is within the hour.
            Log.NotTried(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The look-ups of HRIS connections were not all tried at start.")]
        public static partial void NotTried(ILogger logger, Exception failure);
    }
}
