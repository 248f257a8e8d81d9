using MentorFlow.Local.Clock;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>
/// Keeps orchestrations on this machine as the real back ends do: histories are replayed by the worker, timers and messages are
/// durable, and what was acknowledged survives a killed process.
/// </summary>
public sealed class DurableEngine(DurableEngineOptions options, IDurableWorker worker, TimeProvider clock, ILoggerFactory loggers)
    : IDueSource, IAsyncDisposable
{
    private Engine? running;
    private DurableService? service;

    /// <summary>Completes with the reason when the engine cannot go on: a disk that is full, a file that cannot be read.</summary>
    public Task<Exception> Broken => Running.Broken;

    /// <summary>The service that durable clients call; over gRPC, or in this process through <see cref="CreateClient"/>.</summary>
    /// <exception cref="InvalidOperationException">The engine has not been started.</exception>
    public TaskHubSidecarService.TaskHubSidecarServiceBase Service => service ?? throw NotStarted();

    /// <summary>Entries of the longest history that a run of each orchestrator has had since the engine was opened.</summary>
    public IReadOnlyDictionary<string, int> LongestHistories => Running.Longest.ByOrchestrator;

    public DateTimeOffset? NextDue => running?.Timers.NextDue is { } due ? new DateTimeOffset(due) : null;

    private Engine Running => running ?? throw NotStarted();

    /// <summary>Opens the store; nothing runs yet.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another process holds it.</exception>
    /// <exception cref="InvalidOperationException">The engine runs already.</exception>
    public void Open()
    {
        if (running is not null)
        {
            throw new InvalidOperationException("The durable engine has been started already.");
        }

        running = new Engine(options, worker, clock, loggers);
        service = new DurableService(running);
    }

    /// <summary>Takes up everything where it was left.</summary>
    public void Start() => Running.Recover();

    /// <summary>Ends what runs within the grace of the options; the rest goes on after the next start.</summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref running, null) is { } engine)
        {
            await engine.StopAsync().WaitAsync(cancellation);
        }
    }

    public Task WhenIdleAsync(CancellationToken cancellation = default) => Running.WhenIdleAsync(cancellation);

    /// <summary>
    /// In serial mode, keeps turns and activities from beginning until this is disposed, so that all that comes from outside meanwhile is there when the
    /// first of them begins, however fast it is. Whoever holds must not wait for an orchestration. Null in any other mode.
    /// </summary>
    public Task<IDisposable?> HoldAsync(CancellationToken cancellation = default) => Running.HoldAsync(cancellation);

    /// <summary>Microsoft's own client, calling the engine without leaving the process.</summary>
    /// <param name="options">Holds the data converter of the app; null converts as JSON.</param>
    public DurableTaskClient CreateClient(DurableTaskClientOptions? options = null)
    {
        var own = new GrpcDurableTaskClientOptions { CallInvoker = new InProcessCalls(Service), EnableEntitySupport = false };
        if (options is not null)
        {
            own.DataConverter = options.DataConverter;
        }

        return new GrpcDurableTaskClient("local", own, loggers.CreateLogger<GrpcDurableTaskClient>());
    }

    /// <summary>The turns of the current run, oldest first; null when there is no such instance.</summary>
    public IReadOnlyList<HistoryChunk>? ReadHistory(string instanceId) => Running.Store.Read(reader =>
        reader.Find(instanceId) is { } found ? reader.Turns(found.Key) : null);

    /// <summary>Every instance that has not ended, by id, with what it goes on by: for those who look whether one waits for nothing.</summary>
    public IReadOnlyList<OpenInstance> ReadOpen() => Running.Store.Read(reader => reader.Open());

    /// <summary>Writes the file afresh without what was purged, the log beside it too; in memory there is nothing to do. Turns wait meanwhile.</summary>
    /// <exception cref="IOException">It is read just now, or the disk is full.</exception>
    public Task CompactAsync(CancellationToken cancellation = default)
    {
        if (options.File is null)
        {
            return Task.CompletedTask;
        }

        var change = new CompactChange();
        Running.Submit(change);
        return change.Acknowledged.WaitAsync(cancellation);
    }

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
