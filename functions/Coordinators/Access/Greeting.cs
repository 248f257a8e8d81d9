using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Says at start, to the person at this machine, where to look.</summary>
internal sealed partial class Greeting(
    OneTimeLink ticket, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<Greeting> logger) : IHostedLifecycleService
{
    // What the Functions host tells its worker at start; nobody sets it.
    private const string HostEndpoint = "Functions:Worker:HostEndpoint";

    // Those who register first are called last: the host says first where it listens.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The Functions host passes on only what is logged within an invocation, and shows what its worker writes to standard output.
    private void Say()
    {
        if (configuration[HostEndpoint] is null)
        {
            SayThrough(logger);
            return;
        }

        using var standardOutput = LoggerFactory.Create(logging => logging.AddConsole());
        SayThrough(standardOutput.CreateLogger<Greeting>());
    }

    private void SayThrough(ILogger voice)
    {
        if (configuration["Site:BaseAddress"]?.TrimEnd('/') is { } address)
        {
            Log.Console(voice, address + ticket.Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Coordinator, opens once: {Link}")]
        public static partial void Console(ILogger logger, string link);
    }
}
