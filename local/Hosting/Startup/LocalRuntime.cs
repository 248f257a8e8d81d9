using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>Starts engine and timers before anything of the app, and stops them after it.</summary>
internal sealed partial class LocalRuntime(
    DurableEngine engine, TimerTriggers timers, IServer server, HostSettings settings, IHostApplicationLifetime lifetime, ILogger<LocalRuntime> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.StartAsync(cancellationToken);
        timers.Start();
        lifetime.ApplicationStarted.Register(SayWhere);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await timers.StopAsync();
        await engine.StopAsync(cancellationToken);
    }

    private void SayWhere()
    {
        var data = settings.Storage == StorageKind.Memory ? "in memory" : $"in {settings.DataFolder}";
        Log.Listening(logger, string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? ["nowhere"]), data, settings.Clock);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Listening on {Urls}; data {Data}; {Clock} clock. Ctrl+C stops.")]
        public static partial void Listening(ILogger logger, string urls, string data, ClockKind clock);
    }
}
