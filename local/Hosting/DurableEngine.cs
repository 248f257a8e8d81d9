using MentorFlow.Local.Durable;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// Runs orchestrations on this machine with the semantics of the real platform: histories are replayed, timers and messages are
/// durable, and what was acknowledged survives a killed process.
/// </summary>
public sealed class DurableEngine(DurableEngineOptions options, DurableRegistry registry, TimeProvider clock, ILoggerFactory loggers)
    : IDueSource, IAsyncDisposable
{
    private Engine? running;
    private LocalDurableClient? client;

    /// <exception cref="InvalidOperationException">The engine has not been started.</exception>
    public DurableTaskClient Client => client ?? throw NotStarted();

    public DateTimeOffset? NextDue => running?.Timers.NextDue is { } due ? new DateTimeOffset(due) : null;

    private Engine Running => running ?? throw NotStarted();

    /// <summary>Opens the store and takes up everything where it was left.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another process holds it.</exception>
    /// <exception cref="InvalidOperationException">The engine runs already.</exception>
    public Task StartAsync(CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            if (running is not null)
            {
                throw new InvalidOperationException("The durable engine has been started already.");
            }

            running = new Engine(options, registry, clock, loggers);
            client = new LocalDurableClient(running);
        },
        cancellation);

    /// <summary>Ends what runs within the grace of the options; the rest goes on after the next start.</summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref running, null) is { } engine)
        {
            await engine.StopAsync().WaitAsync(cancellation);
        }
    }

    public Task WhenIdleAsync(CancellationToken cancellation = default) => Running.WhenIdleAsync(cancellation);

    /// <summary>The history of the current run; null when there is no such instance.</summary>
    public InstanceHistory? ReadHistory(string instanceId) => Running.Store.Read(reader =>
    {
        if (reader.Find(instanceId) is not { } found)
        {
            return null;
        }

        var start = reader.Start(found.Key);
        var parent = start.Parent is { } link ? new ParentOfInstance(link.Name, link.InstanceId) : null;
        return new InstanceHistory(instanceId, found.Name, start.Version, start.Input, parent, reader.Turns(found.Key));
    });

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>For tests of durability: stops as if the process had been killed.</summary>
    internal async Task AbandonAsync()
    {
        if (Interlocked.Exchange(ref running, null) is { } engine)
        {
            await engine.AbandonAsync();
        }
    }

    private static InvalidOperationException NotStarted() => new("The durable engine has not been started.");
}
