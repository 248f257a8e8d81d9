using MentorFlow.Functions.Demo;
using MentorFlow.Links;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Console.Access;

/// <summary>Says at start, to whoever stands at this machine, where to look.</summary>
internal sealed partial class Greeting(
    EntryTicket ticket, LinkSigner links, IServer server, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<Greeting> logger) : IHostedLifecycleService
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
        if ((configuration["Site:BaseAddress"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault())?.TrimEnd('/') is not { } address)
        {
            return;
        }

        Log.Console(voice, address + ticket.Path);
        if (configuration.GetValue<bool>(LoadDemo.Setting))
        {
            Log.Mentee(voice, LinkOf(DemoCast.Mentee));
            Log.Mentor(voice, LinkOf(DemoCast.Mentor));
            Log.Try(voice);
        }

        string LinkOf(string personId) => $"{address}/m/l/{links.Sign(LinkPurpose.Home, personId)}";
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Coordinator, opens once: {Link}")]
        public static partial void Console(ILogger logger, string link);

        [LoggerMessage(LogLevel.Information, "A mentee who was just invited, Gonçalo: {Link}")]
        public static partial void Mentee(ILogger logger, string link);

        [LoggerMessage(LogLevel.Information, "A mentor with an agreement to sign, Aoife: {Link}")]
        public static partial void Mentor(ILogger logger, string link);

        [LoggerMessage(LogLevel.Information, """
            Try this:
              1. Accept the invitation as Gonçalo, write the profile, pass the quiz.
              2. Sign the agreement as Aoife; in the console, decide what waits in the work queue.
              3. Console, Clock, +7 days: the others meet, and Growth is matched. Approve the round.
              4. Console, Programs, Growth, Mails: everything that was sent.
            """)]
        public static partial void Try(ILogger logger);
    }
}
