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

    private void Say()
    {
        if ((configuration["Site:BaseAddress"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault())?.TrimEnd('/') is not { } address)
        {
            return;
        }

        Log.Console(logger, address + ticket.Path);
        if (configuration.GetValue<bool>(LoadDemo.Setting))
        {
            Log.Mentee(logger, LinkOf(DemoCast.Mentee));
            Log.Mentor(logger, LinkOf(DemoCast.Mentor));
            Log.Try(logger);
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
