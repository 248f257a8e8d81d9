using System.Globalization;
using MentorFlow.Local.Clock;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Http;
using MentorFlow.Local.Rpc;
using MentorFlow.Local.Schedules;
using Microsoft.AspNetCore.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// A Functions host for one machine: routes requests, keeps schedules and orchestrations, and invokes the functions of an unchanged
/// isolated worker for them. It knows the app's functions only by what the worker says of them.
/// </summary>
public sealed partial class LocalHost : IAsyncDisposable
{
    private readonly HostSettings settings;
    private readonly TimeProvider clock;
    private readonly IWorkerHome home;
    private readonly HostJson hostJson;
    private readonly DataFolder? folder;
    private readonly DurableEngine engine;
    private readonly LateWorker durable;
    private readonly WorkerChannel channel;
    private readonly ILogger logger;
    private TimerRuns? timers;
    private WebApplication? server;
    private bool stopped;

    private LocalHost(HostSettings settings, TimeProvider clock, IWorkerHome home, DataFolder? folder)
    {
        (this.settings, this.clock, this.home, this.folder) = (settings, clock, home, folder);
        logger = home.Loggers.CreateLogger<LocalHost>();
        hostJson = HostJson.Read(home.Folder);
        durable = new LateWorker();
        engine = new DurableEngine(EngineOptions(settings, hostJson), durable, clock, home.Loggers);
        channel = new WorkerChannel(home.Transport, home.Loggers.CreateLogger("worker"));
        Clock = clock is SteppedClock stepped ? new ClockDriver(stepped, Sources()) : null;
    }

    /// <summary>The services of an app that shares this process.</summary>
    public IServiceProvider Services => ((InProcessWorker)home).Services;

    /// <summary>The durable client that the functions of an app in this process are given, too.</summary>
    public DurableTaskClient Client => ((InProcessWorker)home).Client;

    public DurableEngine Engine => engine;

    /// <summary>Runs orchestrators and activities of the app; for replaying recorded histories.</summary>
    public IDurableWorker Worker => durable;

    /// <summary>Moves the clock; null where it is the machine's.</summary>
    public ClockDriver? Clock { get; }

    /// <summary>Where the host listens: with the port that <c>Host:Urls=http://127.0.0.1:0</c> was given.</summary>
    /// <exception cref="InvalidOperationException">The host does not listen.</exception>
    public Uri BaseAddress => server is null ? throw new InvalidOperationException("The host does not listen anywhere.") : new Uri(server.Urls.First());

    /// <summary>Completes with the reason when the host cannot go on: its engine is broken, or its worker is gone.</summary>
    public Task<Exception> Broken { get; private set; } = new TaskCompletionSource<Exception>().Task;

    /// <param name="args">Settings of host and app alike: "--Section:Key=value".</param>
    /// <exception cref="HostStartException">The host cannot start; the message says what its owner can do.</exception>
    public static Task<LocalHost> StartAsync(LocalApp app, string[] args, CancellationToken cancellation = default) =>
        StartAsync(args, clock => new InProcessWorker(app, args, clock), app.SurvivesPowerLoss, cancellation);

    /// <summary>The same with the worker as a process of its own: any built isolated app.</summary>
    /// <param name="assembly">Path of the app's assembly.</param>
    public static Task<LocalHost> StartProcessAsync(string assembly, string[] args, IReadOnlyDictionary<string, string> environment, ILoggerFactory loggers) =>
        StartAsync(args, _ => new ChildWorker(assembly, environment, loggers), survivesPowerLoss: true, CancellationToken.None);

    /// <summary>Ends what runs, in the order in which nothing waits for what has ended already.</summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        if (server is not null)
        {
            await server.StopAsync(cancellation);
        }

        if (timers is not null)
        {
            await timers.StopAsync(cancellation);
        }

        await engine.StopAsync(CancellationToken.None);
        await home.StopAsync(cancellation);
        channel.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        timers?.Dispose();
        await home.DisposeAsync();
        (clock as IDisposable)?.Dispose();
        folder?.Dispose();
    }

    private static async Task<LocalHost> StartAsync(
        string[] args, Func<TimeProvider, IWorkerHome> worker, bool survivesPowerLoss, CancellationToken cancellation)
    {
        var settings = HostSettings.Read(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build()) with
        {
            SurvivesPowerLoss = survivesPowerLoss,
        };
        var folder = settings.DataFolder is { } path ? DataFolder.Open(path) : null;
        LocalHost? host = null;
        try
        {
            var clock = Clocks.Create(settings.Clock);
            host = new LocalHost(settings, clock, worker(clock), folder);
            await host.StartAsync(cancellation);
            return host;
        }
        catch (Exception failure)
        {
            await EndAsync(host, folder);
            throw StartFailure.Explain(failure, settings) ?? failure;
        }
    }

    private static async Task EndAsync(LocalHost? host, DataFolder? folder)
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder?.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        ClockOffset.Keep(settings.Clock, clock, TimeSpan.Zero);
        engine.Open();
        await home.StartAsync(engine, cancellation);
        var metadata = await channel.MakeReadyAsync(
            home.Folder, home.LoadsAll, function => !DisabledFunctions.Has(home.Configuration, function.Name), cancellation);
        var functions = AppFunctions.Read(metadata, hostJson, home.Configuration, clock.GetUtcNow().UtcDateTime);
        var worker = new WorkerClient(channel, functions.All, home.ClientBinding(new Uri(settings.Urls[0])));
        timers = CreateTimers(worker, functions);

        durable.Set(new FunctionsDurableWorker(worker));
        Broken = Task.WhenAny(engine.Broken, home.Gone).Unwrap();
        _ = home.Gone.ContinueWith(gone => channel.End(gone.Result), cancellation, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        engine.Start();
        timers.Start();
        await ListenAsync(worker, functions.Http, cancellation);
        folder?.Remember();
        SayWhere();
    }

    private TimerRuns CreateTimers(WorkerClient worker, AppFunctions functions)
    {
        ITimerStatusStore store = settings.DataFolder is null ? new TimerStatusMemory() : new TimerStatusFiles(Path.Combine(settings.DataFolder, "timers"));
        var now = clock.GetUtcNow().UtcDateTime;
        return new TimerRuns(
            [.. functions.Timed.Select(timed => new TimedFunction(timed.Function, timed.Schedule, store, now))], worker, clock,
            home.Loggers.CreateLogger<TimerRuns>());
    }

    private async Task ListenAsync(WorkerClient worker, IReadOnlyList<HttpFunction> http, CancellationToken cancellation)
    {
        if (settings.Http)
        {
            var front = new HttpFront(worker, http, home.Forwarder(channel.Capabilities), home.Loggers.CreateLogger<HttpFront>());
            var endpoint = Clock is null ? null : new ClockEndpoint(Clock, clock, settings.Clock);
            server = HostServer.Create(settings, endpoint, front, home.Loggers);
            await server.StartAsync(cancellation);
        }
    }

    private static DurableEngineOptions EngineOptions(HostSettings settings, HostJson host) => new()
    {
        File = settings.DataFolder is { } folder ? Path.Combine(folder, DataFolder.Histories) : null,
        DefaultVersion = host.DefaultVersion ?? "",
        AlwaysReplay = settings.AlwaysReplay,
        SurvivesPowerLoss = settings.SurvivesPowerLoss,
        MostMegabytes = settings.MostMegabytes,

        // Two runs on a virtual clock must do the same in the same order.
        OneAtATime = settings.Clock.Kind is ClockKind.Virtual,
    };

    private IEnumerable<IDueSource> Sources()
    {
        yield return engine;
        yield return new Later(() => timers);
        foreach (var source in home is InProcessWorker app ? app.Services.GetServices<IDueSource>() : [])
        {
            yield return source;
        }
    }

    private void SayWhere()
    {
        var data = settings.DataFolder is { } path ? $"in {path}" : "in memory";
        var where = server is null ? "Not listening" : $"Listening on {string.Join(", ", server.Urls)}";
        var time = clock is not SteppedClock
            ? "real"
            : string.Create(CultureInfo.InvariantCulture, $"movable, now {clock.GetUtcNow():dddd d MMMM yyyy HH:mm} UTC");
        Log.Started(logger, where, data, time);
    }

    /// <summary>Schedules are known only once the worker has told of them.</summary>
    private sealed class Later(Func<IDueSource?> source) : IDueSource
    {
        public DateTimeOffset? NextDue => source()?.NextDue;

        public Task WhenIdleAsync(CancellationToken cancellation = default) => source()?.WhenIdleAsync(cancellation) ?? Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Where}; data {Data}; clock {Clock}. Ctrl+C stops.")]
        public static partial void Started(ILogger logger, string where, string data, string clock);
    }
}
