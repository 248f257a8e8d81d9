using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>An engine on virtual time that replays every turn from the beginning, so that each test is a determinism test too.</summary>
internal sealed class Lab : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly DurableRegistry registry;
    private readonly DurableEngineOptions options;
    private DurableEngine engine;

    private Lab(DurableRegistry registry, DurableEngineOptions options)
    {
        (this.registry, this.options) = (registry, options);
        engine = Create();
    }

    public VirtualClock Clock { get; } = new(Start);

    public LogOfTest Log { get; } = new();

    public DurableEngine Engine => engine;

    public DurableTaskClient Client => engine.Client;

    public static Task<Lab> StartAsync(DurableRegistry registry, Action<DurableEngineOptions>? configure = null) =>
        StartAsync(registry, null, configure);

    public static async Task<Lab> StartAsync(DurableRegistry registry, string? file, Action<DurableEngineOptions>? configure = null)
    {
        var options = new DurableEngineOptions { File = file, AlwaysReplay = true };
        configure?.Invoke(options);
        var lab = new Lab(registry, options);
        await lab.engine.StartAsync();
        return lab;
    }

    public async Task<string> ScheduleAsync(string orchestrator, object? input = null, string? id = null)
    {
        var started = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));
        await IdleAsync();
        return started;
    }

    /// <summary>Starts an instance and returns it once nothing moves anymore.</summary>
    public async Task<OrchestrationMetadata> RunAsync(string orchestrator, object? input = null, string? id = null) =>
        await ReadAsync(await ScheduleAsync(orchestrator, input, id));

    public async Task<T?> ResultOfAsync<T>(string orchestrator, object? input = null)
    {
        var ended = await RunAsync(orchestrator, input);
        Assert.True(ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed, ended.ToString());
        return ended.ReadOutputAs<T>();
    }

    public async Task<OrchestrationMetadata> ReadAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true) ?? throw new KeyNotFoundException(id);

    public async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload);
        await IdleAsync();
    }

    public Task IdleAsync() => engine.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public Task AdvanceAsync(TimeSpan span) => new ClockDriver(Clock, [engine]).AdvanceAsync(span).WaitAsync(TimeSpan.FromSeconds(30));

    public async Task RestartAsync()
    {
        await engine.StopAsync();
        engine = Create();
        await engine.StartAsync();
        await IdleAsync();
    }

    /// <summary>What a killed process would leave behind is all the next engine finds.</summary>
    public async Task CrashAsync()
    {
        await engine.AbandonAsync();
        engine = Create();
        await engine.StartAsync();
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private DurableEngine Create() => new(options, registry, Clock, Log);
}
