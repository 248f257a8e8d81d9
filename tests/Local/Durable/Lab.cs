using MentorFlow.Local.Clock;
using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>An engine on virtual time, and what a test does with it.</summary>
internal sealed class Lab : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly DataFile? file;
    private LabWorker worker;
    private DurableEngineOptions options;

    /// <param name="file">Goes with the lab; null keeps everything in memory.</param>
    public Lab(LabWorker worker, DurableEngineOptions options, DataFile? file)
    {
        (this.worker, this.file, this.options) = (worker, file, options with { File = file?.Path });
        Open();
    }

    public VirtualClock Clock { get; } = new(Start);

    public LogOfTest Log { get; } = new();

    public DurableEngine Engine { get; private set; } = null!;

    public DurableTaskClient Client { get; private set; } = null!;

    public async Task<string> ScheduleAsync(string orchestrator, object? input = null, string? id = null)
    {
        var started = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));
        await IdleAsync();
        return started;
    }

    /// <summary>Starts an instance and returns it once nothing moves.</summary>
    public async Task<OrchestrationMetadata> RunAsync(string orchestrator, object? input = null, string? id = null) =>
        await ReadAsync(await ScheduleAsync(orchestrator, input, id));

    public async Task<T?> ResultOfAsync<T>(string orchestrator, object? input = null) => Output<T>(await RunAsync(orchestrator, input));

    /// <summary>The result of an instance that must have completed.</summary>
    public async Task<T?> OutputAsync<T>(string id) => Output<T>(await ReadAsync(id));

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true) ?? throw new KeyNotFoundException(id);

    public async Task<OrchestrationRuntimeStatus> StatusAsync(string id) => (await ReadAsync(id)).RuntimeStatus;

    public async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload);
        await IdleAsync();
    }

    public Task IdleAsync() => Engine.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public Task AdvanceAsync(TimeSpan span) => new ClockDriver(Clock, [Engine]).AdvanceAsync(span).WaitAsync(TimeSpan.FromSeconds(30));

    /// <param name="code">What the next process runs; null runs the same.</param>
    /// <param name="version">Of the next process; null is the same.</param>
    /// <param name="down">How long nobody runs.</param>
    public async Task RestartAsync(LabWorker? code = null, string? version = null, TimeSpan down = default)
    {
        await Engine.StopAsync();
        Clock.JumpTo(Clock.GetUtcNow() + down);
        (worker, options) = (code ?? worker, options with { DefaultVersion = version ?? options.DefaultVersion });
        Open();
        await IdleAsync();
    }

    /// <summary>The next engine finds only what a killed process would have left.</summary>
    public async Task CrashAsync()
    {
        await Engine.AbandonAsync();
        Open();
    }

    /// <summary>Changes the file behind the engine's back.</summary>
    public void Damage(string sql) => file!.Run(sql);

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        file?.Dispose();
    }

    private static T? Output<T>(OrchestrationMetadata ended)
    {
        Assert.True(ended.RuntimeStatus is OrchestrationRuntimeStatus.Completed, $"{ended.RuntimeStatus} {ended.FailureDetails}");
        return ended.ReadOutputAs<T>();
    }

    private void Open()
    {
        Engine = new DurableEngine(options, worker, Clock, Log);
        Engine.Open();
        Engine.Start();
        Client = Engine.CreateClient();
    }
}
