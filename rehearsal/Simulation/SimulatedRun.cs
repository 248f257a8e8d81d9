using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// Lives through a short program while things go wrong, and looks after every step whether what must hold still does. A step is one moment at which
/// something was due, once all that followed from it has come to rest.
/// </summary>
internal sealed class SimulatedRun
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static readonly IReadOnlyList<Invariant> Daily = [.. PeopleInvariants.Daily, .. WaitInvariants.Daily];

    private readonly SimulationSettings settings;
    private readonly RehearsalSettings program;
    private readonly RehearsalApp app;
    private readonly FaultyGround ground;
    private readonly StateReading state;
    private readonly Caretaking caretaking;
    private readonly RunTrace trace;
    private readonly InvariantWatch watch = new();
    private DateTimeOffset nextDay;
    private DateTimeOffset nextWeek;
    private int steps;

    private SimulatedRun(SimulationSettings settings, RehearsalSettings program, RehearsalApp app, FaultyGround ground, RunTrace trace)
    {
        (this.settings, this.program, this.app, this.ground, this.trace) = (settings, program, app, ground, trace);
        (nextDay, nextWeek) = (program.Start + Day, program.Start + Week);
        state = new StateReading(app, ground.Relay, trace, ground.Clock);
        caretaking = new Caretaking(app, app.Get<ActSchedule>());
    }

    /// <param name="copy">Gets every line of the trace; null for nobody.</param>
    public static async Task<SimulationResult> RunAsync(SimulationSettings settings, TextWriter? copy = null, CancellationToken cancellation = default)
    {
        var program = SimulatedProgram.Of(settings);
        var cast = new Cast(SimulatedProgram.PeopleOf(program), settings.Seed, program.Behavior);
        var plan = settings.Plan ?? FaultPlan.Of(settings.Seed, program.Start, program.Ends);
        using var trace = new RunTrace(copy);
        FaultyGround? ground = null;
        await using var app = await RehearsalApp.StartOnAsync(
            program,
            cast,
            SimulatedProgram.VideoOf(settings.Seed),
            builder => ground = FaultyGround.LayUnder(builder, settings.Seed, plan, trace));
        var run = new SimulatedRun(settings, program, app, ground!, trace);
        return await run.RunAsync(cast, cancellation);
    }

    private async Task<SimulationResult> RunAsync(Cast cast, CancellationToken cancellation)
    {
        app.Get<WatchedStore>().Written += state.See;
        await app.PrepareAsync(program, cast);
        LetGoWrong();
        app.Get<LifeEvents>().Schedule();
        var breach = await LiveAsync(cancellation);
        return new SimulationResult(
            settings,
            steps,
            ground.Clock.GetUtcNow(),
            trace.Hash,
            trace.Lines,
            ground.Faults.Count,
            [.. ground.Faults.Latest],
            ground.Relay.Arrived.Values.Sum(),
            app.Get<RehearsalLog>().Mentorships.Count,
            breach);
    }

    private void LetGoWrong()
    {
        var callers = new FaultyCallers(ground.Faults, app.Get<ActSchedule>(), trace, settings.Seed);
        app.Get<ActSchedule>().CarryOut = callers.ActAsync;
        app.Get<HrDepartment>().Deliver = callers.DeliverAsync;
        app.Get<HrWebhook>().Patience = callers.Patience;
        app.Get<CallPages>().Patience = callers.Patience;
        ground.Faults.Happened = caretaking.AfterTrouble;
    }

    /// <returns>What did not hold; null where everything did.</returns>
    private async Task<Breach?> LiveAsync(CancellationToken cancellation)
    {
        var until = program.Ends + SimulatedProgram.Afterwards;
        try
        {
            while (app.Clock.NextDue is { } due && due <= until)
            {
                await StepAsync(due, cancellation);
                steps++;
                if (await LookAsync() is { } breach)
                {
                    return breach;
                }
            }

            return await LookAtAllAsync(state.Read(), withLedger: true);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Where nothing went wrong around it, the app has no reason to fail an act or to stop.
            return new Breach("nothing fails without a cause", failure.ToString(), []);
        }
    }

    private async Task StepAsync(DateTimeOffset due, CancellationToken cancellation)
    {
        if (ground.Faults.NextSleep is not { } sleeps || sleeps > due)
        {
            await app.Clock.AdvanceToAsync(due, cancellation);
            return;
        }

        await app.Clock.AdvanceToAsync(sleeps, cancellation);
        var span = ground.Faults.Sleep();
        watch.Sleep(span);

        // Nothing begins before all that fell due meanwhile is there, or it would come in whatever order it happens.
        using (await app.Engine.HoldAsync(cancellation))
        {
            ground.Clock.JumpTo(ground.Clock.GetUtcNow() + span);
        }

        await app.Clock.WhenIdleAsync(cancellation);
    }

    private async Task<Breach?> LookAsync()
    {
        var moment = state.Read();
        if (watch.Look(moment, PeopleInvariants.Strict) is { } breach)
        {
            return breach;
        }

        var isNewDay = moment.Now >= nextDay;
        if (!isNewDay && !settings.Closely)
        {
            return null;
        }

        var isNewWeek = moment.Now >= nextWeek;
        nextDay = isNewDay ? moment.Now + Day : nextDay;
        nextWeek = isNewWeek ? moment.Now + Week : nextWeek;
        return await LookAtAllAsync(moment, isNewWeek || settings.Closely);
    }

    private async Task<Breach?> LookAtAllAsync(Moment moment, bool withLedger)
    {
        var whole = await state.WithEngineAsync(moment);
        if (whole.Failed.Count > 0)
        {
            caretaking.AfterFailure();
        }

        return watch.Look(whole, PeopleInvariants.Strict) ?? watch.Look(whole, Daily) ?? (withLedger ? await state.VerifyLedgerAsync() : null);
    }
}
