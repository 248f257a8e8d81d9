using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Logs at start, for the person at this machine, the link that opens the console.</summary>
internal sealed partial class StartNotice(
    OneTimeLink ticket, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<StartNotice> logger) : IHostedLifecycleService
{
    // What the Functions host tells its worker at start; nobody sets it.
    private const string HostEndpoint = "Functions:Worker:HostEndpoint";

    // Those who register first are called last: the host says first where it listens.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Write);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The Functions host passes on only what is logged within an invocation, and shows what its worker writes to standard output.
    private void Write()
    {
        if (configuration[HostEndpoint] is null)
        {
            Write(logger);
            return;
        }

        using var standardOutput = LoggerFactory.Create(logging => logging.AddConsole());
        Write(standardOutput.CreateLogger<StartNotice>());
    }

    private void Write(ILogger output)
    {
        if (configuration["Site:BaseAddress"]?.TrimEnd('/') is { } address)
        {
            Log.Console(output, address + ticket.Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Coordinator, opens once: {Link}")]
        public static partial void Console(ILogger logger, string link);
    }
}
