using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>The parts of a running engine and how they reach each other.</summary>
internal sealed partial class Engine
{
    private readonly DurableEngineOptions options;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<Exception> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkQueue turnQueue;
    private readonly WorkQueue activityQueue;
    private readonly HotInstances hot;
    private readonly Turns turns;

    /// <exception cref="IOException">The file cannot be opened, or another process holds it.</exception>
    public Engine(DurableEngineOptions options, IDurableWorker worker, TimeProvider clock, ILoggerFactory loggers)
    {
        (this.options, Worker, Clock) = (options, worker, clock);
        Logger = loggers.CreateLogger("MentorFlow.Local.Durable");
        Store = new Store(options.File, options.SurvivesPowerLoss, options.MostMegabytes, Break);
        Active = new ActiveInstances((key, start) => CreateInstance(key, start.InstanceId, start));
        Timers = new DueTimers(clock, rings: !options.OneAtATime, instance => instance.Wake());
        hot = new HotInstances(options.HotInstances);
        Sessions = new Sessions(options.HotInstances, options.SessionIdle);
        turns = new Turns(this);
        turnQueue = new WorkQueue(options.OneAtATime ? 1 : options.MaxConcurrentTurns, Break);
        activityQueue = options.OneAtATime ? turnQueue : new WorkQueue(options.MaxConcurrentActivities, Break);
    }

    public ILogger Logger { get; }

    public IDurableWorker Worker { get; }

    public TimeProvider Clock { get; }

    /// <summary>UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public bool AlwaysReplay => options.AlwaysReplay;

    public TimeSpan SessionIdle => options.SessionIdle;

    public Sessions Sessions { get; }

    /// <summary>Completes with the reason when the engine cannot go on.</summary>
    public Task<Exception> Broken => broken.Task;

    public string DefaultVersion => options.DefaultVersion;

    public CancellationToken Stopping => stopping.Token;

    public Store Store { get; }

    public ActiveInstances Active { get; }

    public DueTimers Timers { get; }

    public IdleGauge Gauge { get; } = new();

    public InstanceWaiters Waiters { get; } = new();

    public LongestHistories Longest { get; } = new();

    public bool IsTooNew(string version) =>
        DefaultVersion.Length > 0 && InstanceVersion.Compare(version, DefaultVersion) > 0;

    public void Submit(Change change)
    {
        Gauge.Enter();
        Store.Committer.Submit(new GaugedChange(change, Gauge));
    }

    /// <summary>The first turn of an instance, now or at its time.</summary>
    public void Begin(Instance instance)
    {
        if (instance.StartAt is { } startAt)
        {
            Timers.Set(instance, startAt);
        }
        else
        {
            instance.Wake();
        }
    }

    public void Dispatch(Instance instance, int run, HistoryEvent call, InstanceTrace? trace)
    {
        Gauge.Enter();
        activityQueue.Add(new ActivityWork(this, instance, run, call, trace));
    }

    public void Rest(Instance instance, DateTime? due)
    {
        Timers.Set(instance, due);
        if (options.AlwaysReplay)
        {
            instance.TryCool();
        }
        else
        {
            hot.Touch(instance);
        }
    }

    public void Forget(Instance instance)
    {
        Timers.Set(instance, null);
        hot.Forget(instance);
    }

    public void TurnEnded(Instance instance)
    {
        if (instance.WantsAnotherTurn(coolDown: options.AlwaysReplay))
        {
            turnQueue.Add(instance);
        }
        else
        {
            Gauge.Exit();
        }
    }

    /// <summary>Where turns and activities run one after another, keeps the next from beginning until this is disposed; null elsewhere.</summary>
    public Task<IDisposable?> HoldAsync(CancellationToken cancellation) =>
        options.OneAtATime ? turnQueue.HoldAsync(cancellation) : Task.FromResult<IDisposable?>(null);

    public async Task WhenIdleAsync(CancellationToken cancellation)
    {
        await Gauge.WhenIdle().WaitAsync(cancellation);
        while (Timers.NextDue <= Now)
        {
            // At rest only, and all of the same moment before the first of them goes on: else they would come sooner or later as it happens.
            using (await HoldAsync(cancellation))
            {
                Timers.Fire();
            }

            await Gauge.WhenIdle().WaitAsync(cancellation);
        }
    }

    public async Task StopAsync()
    {
        stopping.Cancel();
        Timers.Dispose();
        var pumps = Task.WhenAll(activityQueue.StopAsync(), turnQueue.StopAsync());
        await Task.WhenAny(pumps, Task.Delay(options.StopGrace, TimeProvider.System, CancellationToken.None));
        Store.Committer.Close();
        Store.Dispose();
        EndWaits(EngineStopped.Reason());
    }

    /// <summary>Stops as if the process had been killed: what is not durable is lost, what runs is left to itself.</summary>
    public async Task AbandonAsync()
    {
        Store.Committer.Abandon();
        Timers.Dispose();
        _ = activityQueue.StopAsync();
        await turnQueue.StopAsync();
        Store.Dispose();
        EndWaits(EngineStopped.Reason());
    }

    private Instance CreateInstance(long key, string id, RunStart? start)
    {
        var instance = new Instance(key, id, Schedule) { Turn = turns.RunAsync, Start = start };
        instance.IsTooNew = start is not null && IsTooNew(start.Version);
        return instance;
    }

    private void Schedule(Instance instance)
    {
        Gauge.Enter();
        turnQueue.Add(instance);
    }

    private void Break(Exception failure)
    {
        Log.CannotGoOn(Logger, failure);
        EndWaits(failure);
        broken.TrySetResult(failure);
    }

    private void EndWaits(Exception reason)
    {
        Gauge.Break(reason);
        Waiters.Break(reason);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The durable engine cannot go on.")]
        public static partial void CannotGoOn(ILogger logger, Exception failure);
    }
}
