using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>
/// What every stage does, each in one place: wait, run a step, call a part of itself. A stage can always be ended
/// (somebody leaves) and paused (somebody is on leave), whatever it waits for.
/// </summary>
public sealed partial class Stage
{
    /// <summary>
    /// The longest wait of one run. The platform cuts a wait into legs of six days, four entries of history each; a run that has waited
    /// for a season begins again with a short history.
    /// </summary>
    private static readonly TimeSpan Season = TimeSpan.FromDays(90);

    private readonly TaskOrchestrationContext context;
    private readonly string programId;
    private readonly WorkItemPolicy workItems;
    private readonly Whole? whole;
    private readonly DateTimeOffset begun;
    private readonly Arrivals arrivals;
    private readonly Dictionary<string, int> made = [];
    private readonly int run;
    private string? watch;
    private string? beside;
    private Paused? lastPaused;
    private Resumed? lastResumed;

    private Stage(TaskOrchestrationContext context, string programId, WorkItemPolicy workItems, DateTimeOffset begun, StageMemory? memory, Whole? whole)
    {
        (this.context, this.programId, this.workItems, this.begun, this.whole) = (context, programId, workItems, begun, whole);
        (lastPaused, lastResumed, run, beside) = (memory?.LastPaused, memory?.LastResumed, memory?.Run ?? 0, memory?.Beside);
        StoodStill = memory?.StoodStill ?? TimeSpan.Zero;
        arrivals = new Arrivals(context);
    }

    public string ProgramId => programId;

    public WorkItemPolicy WorkItems => workItems;

    public string InstanceId => context.InstanceId;

    /// <summary>Why the whole is over; null while it is not.</summary>
    public Ended? Ended { get; private set; }

    /// <summary>How long the clocks stood still in all pauses that are over: what was counted from a date comes later by it.</summary>
    public TimeSpan StoodStill { get; private set; }

    public DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <summary>What the next run of this instance must still know.</summary>
    public StageMemory Memory => new(lastPaused, lastResumed, run + 1, StoodStill, beside);

    private bool IsPaused => lastPaused is { } paused && !(lastResumed?.At >= paused.At);

    /// <summary>
    /// Makes a stage, and so is the first step of everything that can be signalled: what was decided about the instance before it had begun
    /// is delivered now. Once more after a continue-as-new, which finds nothing and harms nothing.
    /// </summary>
    /// <param name="workItems">How long a coordinator is waited for.</param>
    /// <param name="memory">Of the run before, when the instance began again.</param>
    /// <param name="whole">What the instance is about with all its parts: only then does it watch for a pause that lasts too long. Null for a part.</param>
    public static async Task<Stage> BeginAsync(
        TaskOrchestrationContext context, string programId, WorkItemPolicy workItems, StageMemory? memory = null, Whole? whole = null)
    {
        var begun = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        await context.CallActivityAsync<int>(nameof(TakeUpSignals), new Beginning(programId, context.InstanceId), Retries.Stubborn);
        return new Stage(context, programId, workItems, begun, memory, whole);
    }

    /// <summary>
    /// An id for something that this instance orders: the same however often a turn runs. The context's own ids are made from the turn's time, and
    /// a process that dies in the middle of a turn may have sent its orders already: run again a moment later, they would be other mails.
    /// </summary>
    /// <param name="what">With everything that makes it another order; a number tells apart repeated ones.</param>
    public Guid NewId(string what)
    {
        var number = made[what] = made.GetValueOrDefault(what) + 1;

        // When it began was written down before anything was ordered; it tells apart two instances that one after the other had the same id.
        return Uuid5.Of($"{context.InstanceId}|{begun:O}|{run}|{what}|{number}");
    }

    /// <summary>Waits for the event or the end of patience. While paused, no time passes.</summary>
    /// <param name="untilShifted">Returns as soon as a pause is over, for who has dates to move.</param>
    public async Task<Reply<T>> WaitAsync<T>(TimeSpan patience, bool untilShifted = false)
        where T : class
    {
        var shift = await WaitForAsync(patience, untilShifted, arrivals.Next<T>());
        return Ended is null ? new Reply<T>(arrivals.Take<T>(), Shift: shift) : new Reply<T>(null, Ended, shift);
    }

    /// <summary>Waits for the first of two events or the end of patience; the other is left for a later wait.</summary>
    public async Task<Reply<T1, T2>> WaitAsync<T1, T2>(TimeSpan patience, bool untilShifted = false)
        where T1 : class
        where T2 : class
    {
        var shift = await WaitForAsync(patience, untilShifted, arrivals.Next<T1>(), arrivals.Next<T2>());
        var first = Ended is null ? arrivals.Take<T1>() : null;
        var second = Ended is null && first is null ? arrivals.Take<T2>() : null;
        return new Reply<T1, T2>(first, second, Ended, shift);
    }

    /// <summary>Lets time pass. Returns how long the clocks stood still meanwhile.</summary>
    public Task<TimeSpan> UntilAsync(DateTimeOffset moment) => WaitForAsync(moment - Now, untilShifted: false);

    /// <summary>Lets time pass towards a moment that may be far away, for a season at most.</summary>
    /// <returns>The moment, later by as long as the clocks stood still; where it has not come yet, the run should begin again.</returns>
    public async Task<DateTimeOffset> TowardsAsync(DateTimeOffset moment)
    {
        var rest = moment - Now;
        return moment + await WaitForAsync(rest < Season ? rest : Season, untilShifted: false);
    }

    /// <summary>Ends this run and begins the next with a history of nothing. Events that have come and were not taken go along.</summary>
    /// <param name="result">Any: nobody gets to see it.</param>
    public T BeginAgain<T>(object input, T result)
    {
        arrivals.SendToNextRun();
        context.ContinueAsNew(input);
        return result;
    }

    /// <summary>Runs an activity by the brief retry policy; when that is exhausted, a coordinator decides whether to run it again.</summary>
    /// <exception cref="TaskFailedException">The coordinator closed the work item: the stage cannot go on.</exception>
    public async Task<T> StepAsync<T>(TaskName activity, object input)
    {
        while (true)
        {
            var tried = await TryAsync<T>(activity, input, Retries.Brief);
            if (tried.Failure is not { } failure)
            {
                return tried.Result!;
            }

            var subject = new Subject.OfInstance(context.InstanceId);
            var cause = new Phrase("causes.step-failed", ("step", activity.Name), ("failure", tried.Cause));
            if (await this.AskCoordinatorAsync(WorkItemKind.StepFailed, subject, cause) is not ResolutionKind.Retry)
            {
                throw failure;
            }
        }
    }

    /// <summary>Runs an activity whose failure the stage has an answer to itself.</summary>
    /// <param name="retries">One of <see cref="Retries"/>.</param>
    public Task<Tried<T>> TryAsync<T>(TaskName activity, object input, TaskOptions retries) => context.TryAsync<T>(activity, input, retries);

    /// <summary>Sends signals as every signal is sent: saved, then raised or started.</summary>
    public Task SendAsync(params IReadOnlyList<Signal> signals) => OrderAsync<int>(nameof(PassOn), new PassedOn(programId, signals));

    /// <summary>Has an instance that runs beside this stage stand still and end with it, in place of the one before.</summary>
    public void TakeAlong(string instanceId) => beside = instanceId;

    /// <summary>Runs an activity that waiting itself depends on: it keeps trying for weeks, as there is nobody left to tell.</summary>
    internal Task<T> OrderAsync<T>(TaskName activity, object input) => context.CallActivityAsync<T>(activity, input, Retries.Stubborn);

    /// <summary>Runs a part of this stage as an instance of its own; pauses and the end are passed on to it.</summary>
    public async Task<T> PartAsync<T>(TaskName orchestrator, string instanceId, object input) =>
        (await PartsAsync<T>(orchestrator, [(instanceId, input)]))[0];

    /// <summary>Runs parts side by side; pauses and the end are passed on to all of them.</summary>
    public async Task<T[]> PartsAsync<T>(TaskName orchestrator, IReadOnlyList<(string InstanceId, object Input)> parts)
    {
        var all = Task.WhenAll(parts.Select(part =>
            context.CallSubOrchestratorAsync<T>(orchestrator, part.Input, new SubOrchestrationOptions(instanceId: part.InstanceId))));
        while (await Task.WhenAny(all, arrivals.Next<Ended>(), arrivals.Next<Paused>(), arrivals.Next<Resumed>()) != all)
        {
            var ended = arrivals.Take<Ended>();
            Ended ??= ended;
            await PassOnAsync(ended);
            await UnwatchAsync(ended);
            var paused = TakePaused();
            await PassOnAsync(paused);
            await WatchAsync(paused);
            var resumed = TakeResumed();
            await PassOnAsync(resumed);
            await UnwatchAsync(resumed);
        }

        var results = await all;
        if (IsPaused && Ended is null)
        {
            // The part came to its end all the same: what follows waits until the clocks run again.
            await StandStillAsync(Now);
        }

        return results;

        async Task PassOnAsync<TEvent>(TEvent? news)
            where TEvent : class
        {
            if (news is not null)
            {
                await SendAsync([.. parts.Select(part => Signals.Raise(part.InstanceId, news))]);
            }
        }
    }

    private async Task<TimeSpan> WaitForAsync(TimeSpan patience, bool untilShifted, params Task[] events)
    {
        var begun = Now;
        var shift = TimeSpan.Zero;
        while (Ended is null && !events.Any(task => task.IsCompleted) && !(untilShifted && shift > TimeSpan.Zero))
        {
            using var answered = new CancellationTokenSource();
            var silence = context.CreateTimer((begun + patience + shift).UtcDateTime, answered.Token);
            await Task.WhenAny([.. events, arrivals.Next<Ended>(), arrivals.Next<Paused>(), silence]);

            // An answer that comes together with the timer still counts.
            Ended = arrivals.Take<Ended>();
            var paused = TakePaused();
            if (paused is null)
            {
                await TellBesideAsync(Ended);
            }

            if (!silence.IsCompleted)
            {
                answered.Cancel();
            }
            else if (paused is null)
            {
                break;
            }

            if (paused is not null)
            {
                await WatchAsync(paused);
                shift += await StandStillAsync(paused.At > begun ? paused.At : begun);
            }
        }

        return shift;
    }

    private async Task<TimeSpan> StandStillAsync(DateTimeOffset since)
    {
        Resumed? resumed = null;
        while (resumed is null && Ended is null)
        {
            await Task.WhenAny(arrivals.Next<Resumed>(), arrivals.Next<Ended>());
            Ended ??= arrivals.Take<Ended>();
            resumed = TakeResumed();
        }

        await UnwatchAsync(Ended);
        await UnwatchAsync(resumed);
        return resumed is not null && resumed.At > since ? resumed.At - since : TimeSpan.Zero;
    }

    // A part stands still with its whole, which has the pause watched: one question, and not one for each part.
    private async Task WatchAsync(Paused? paused)
    {
        await TellBesideAsync(paused);
        if (paused is not null && whole is not null && watch is null)
        {
            watch = InstanceIds.Pause(programId, NewId($"pause:{paused.At:O}"));
            await SendAsync(Signals.Start(nameof(PauseOrchestrator), watch, new PauseInput(programId, InstanceId, whole, workItems)));
        }
    }

    private async Task UnwatchAsync<T>(T? news)
        where T : class
    {
        await TellBesideAsync(news);
        if (news is not null && watch is { } watching)
        {
            watch = null;
            await SendAsync(Signals.Raise(watching, news));
        }
    }

    private Task TellBesideAsync<T>(T? news)
        where T : class => news is not null && beside is { } instance ? SendAsync(Signals.Raise(instance, news)) : Task.CompletedTask;

    // A signal comes at least once. A second copy of a pause would stand still for ever, and a resumption that is a second copy or late
    // would end the next pause.
    private Paused? TakePaused() => arrivals.Take<Paused>() is { } paused && paused != lastPaused ? lastPaused = paused : null;

    private Resumed? TakeResumed()
    {
        if (arrivals.Take<Resumed>() is not { } resumed || resumed == lastResumed || resumed.At < lastPaused?.At)
        {
            return null;
        }

        if (lastPaused is { } paused && !(lastResumed?.At >= paused.At))
        {
            StoodStill += resumed.At - paused.At;
        }

        return lastResumed = resumed;
    }
}
