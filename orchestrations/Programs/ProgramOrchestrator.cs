using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Progress">How far it has come; null at the beginning.</param>
public sealed record ProgramInput(string ProgramId, int Version, ProgramCalendar Calendar, ProgramPolicy Policy, ProgramProgress? Progress = null);

/// <summary>Where a program stands in its calendar.</summary>
/// <param name="Reached">How many of its moments are behind it.</param>
/// <param name="Finish">What it ends as, once it ends.</param>
public sealed record ProgramProgress(int Reached, ProgramStatus? Finish, StageMemory Memory)
{
    /// <summary>Which they are, once the calendar has changed; null while their number says it.</summary>
    public ProgramPast? Past { get; init; }
}

/// <summary>
/// Walks a program's calendar to its end, or without one for as long as nobody stops it. Each moment has an instance of its own, as have people and
/// pairs: one that waits for a coordinator holds up none. Another calendar is walked from where it stands.
/// </summary>
public static class ProgramOrchestrator
{
    // A run that waits for longer begins again with a short history.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(30);

    [Function(nameof(ProgramOrchestrator))]
    public static async Task<ProgramStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProgramInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var progress = input.Progress ?? new ProgramProgress(0, null, stage.Memory);
        var coming = progress.Past is { } past ? ProgramTimeline.Coming(input.Calendar, past) : ProgramTimeline.At(input.Calendar, progress.Reached);
        if (progress.Finish is null && coming is null)
        {
            progress = progress with { Finish = ProgramStatus.Completed };
        }

        if (progress.Finish is { } status)
        {
            return await FinishAsync(stage, status) is null ? status : GoOn(progress);
        }

        var moment = coming!;
        var (due, changed) = await stage.TowardsAsync<ProgramChanged>(moment.At - (moment.IsEvent ? ProgramEvent.Notice : TimeSpan.Zero));
        if (stage.Ended is not null)
        {
            return GoOn(progress with { Finish = ProgramStatus.Stopped });
        }

        if (changed is not null && changed.Version > input.Version)
        {
            var behind = progress.Past ?? ProgramTimeline.PastOf(input.Calendar, progress.Reached);
            input = input with { Version = changed.Version, Calendar = changed.Calendar, Policy = changed.Policy };
            return GoOn(progress with { Past = ProgramTimeline.PastOf(changed.Calendar, behind, stage.Now) });
        }

        if (due > stage.Now)
        {
            return GoOn(progress);
        }

        if (moment.Kind is not ProgramMomentKind.Ends)
        {
            await stage.SendAsync(Signals.Start(
                nameof(MomentOrchestrator),
                InstanceIds.Moment(input.ProgramId, input.Version, progress.Reached),
                new MomentInput(input.ProgramId, progress.Past?.Numbered(moment) ?? moment, input.Policy.WorkItems)));
        }

        return GoOn(progress with { Reached = progress.Reached + 1, Past = progress.Past?.With(moment) });

        ProgramStatus GoOn(ProgramProgress next) => stage.BeginAgain(input with { Progress = next with { Memory = stage.Memory } }, ProgramStatus.Running);
    }

    /// <returns>Null when nobody is left in the pool, and no concern is open.</returns>
    private static async Task<string?> FinishAsync(Stage stage, ProgramStatus status)
    {
        var finish = new ProgramFinish(stage.ProgramId, status, stage.InstanceId);
        if (await stage.StepAsync<ProgramStatus>(nameof(FinishProgram), finish) is ProgramStatus.Running)
        {
            // Somebody has confided something and is not left alone with it: it runs on until that is closed.
            await stage.WaitAsync<ConcernsClosed, WorkItemResolved>(LookAgain);
            return "";
        }

        return await stage.PagesAsync(nameof(CloseEnrollments), cursor => new PoolPage(stage.ProgramId, cursor), from: null);
    }
}
