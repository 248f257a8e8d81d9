using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>Starts engine and timers before anything of the app, and stops them after it.</summary>
internal sealed partial class LocalRuntime(
    DurableEngine engine, TimerTriggers timers, IServer server, HostSettings settings, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<LocalRuntime> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ClockOffset.Keep(settings, clock, TimeSpan.Zero);
        await engine.StartAsync(cancellationToken);
        timers.Start();
        lifetime.ApplicationStarted.Register(SayWhere);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await timers.StopAsync(cancellationToken);
        }
        finally
        {
            // The engine ends within a grace of its own, and must not be cut off by a timer function that took too long.
            await engine.StopAsync(CancellationToken.None);
        }
    }

    private void SayWhere()
    {
        var data = settings.Storage == StorageKind.Memory ? "in memory" : $"in {settings.DataFolder}";
        var where = settings.Http ? $"Listening on {string.Join(", ", server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses)}" : "Not listening";
        var time = clock is not SteppedClock ? "real" : string.Create(CultureInfo.InvariantCulture, $"movable, now {clock.GetUtcNow():dddd d MMMM yyyy HH:mm} UTC");
        Log.Started(logger, where, data, time);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Where}; data {Data}; clock {Clock}. Ctrl+C stops.")]
        public static partial void Started(ILogger logger, string where, string data, string clock);
    }
}
