using MentorFlow.Local.Http;
using MentorFlow.Local.Rpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>Where the worker runs: in the host's process, or in one of its own.</summary>
internal interface IWorkerHome : IAsyncDisposable
{
    /// <summary>The folder with host.json and all that the app ships.</summary>
    string Folder { get; }

    IConfiguration Configuration { get; }

    ILoggerFactory Loggers { get; }

    IWorkerTransport Transport { get; }

    /// <summary>Whether all functions are loaded at the start: where the code is this process's own, nothing is learned by it.</summary>
    bool LoadsAll { get; }

    /// <summary>Completes when the worker ends without having been asked to.</summary>
    Task<Exception> Gone { get; }

    Task StartAsync(Durable.DurableEngine engine, CancellationToken cancellation);

    /// <param name="capabilities">What the worker said of itself.</param>
    IRequestForwarder Forwarder(IReadOnlyDictionary<string, string> capabilities);

    /// <summary>From what a durable client parameter is bound; known once the worker has been started.</summary>
    string ClientBinding(Uri front);

    Task StopAsync(CancellationToken cancellation);
}
