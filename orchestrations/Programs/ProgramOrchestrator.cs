using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Progress">How far it has come; null at the beginning.</param>
public sealed record ProgramInput(string ProgramId, int Version, ProgramCalendar Calendar, ProgramPolicy Policy, ProgramProgress? Progress = null);

/// <summary>Where a program stands in its calendar.</summary>
/// <param name="Reached">How many of its moments are behind it.</param>
/// <param name="Finish">What it ends as, once it ends.</param>
public sealed record ProgramProgress(int Reached, ProgramStatus? Finish, StageMemory Memory);

/// <summary>
/// Walks a program's calendar to its end. Each moment has an instance of its own, as have people and pairs: one that waits for a coordinator holds up
/// none.
/// </summary>
public static class ProgramOrchestrator
{
    [Function(nameof(ProgramOrchestrator))]
    public static async Task<ProgramStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProgramInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var moments = ProgramTimeline.Of(input.Calendar);
        var progress = input.Progress ?? new ProgramProgress(0, null, stage.Memory);
        if (progress.Finish is null && progress.Reached == moments.Count)
        {
            progress = progress with { Finish = ProgramStatus.Completed };
        }

        if (progress.Finish is { } status)
        {
            return await FinishAsync(stage, status) is null ? status : GoOn(progress);
        }

        var moment = moments[progress.Reached];
        var due = await stage.TowardsAsync(moment.At - (moment.IsEvent ? ProgramEvent.Notice : TimeSpan.Zero));
        if (stage.Ended is not null)
        {
            return GoOn(progress with { Finish = ProgramStatus.Stopped });
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
                new MomentInput(input.ProgramId, moment, input.Policy.WorkItems)));
        }

        return GoOn(progress with { Reached = progress.Reached + 1 });

        ProgramStatus GoOn(ProgramProgress next) => stage.BeginAgain(input with { Progress = next with { Memory = stage.Memory } }, ProgramStatus.Running);
    }

    /// <returns>Null when nobody is left in the pool.</returns>
    private static async Task<string?> FinishAsync(Stage stage, ProgramStatus status)
    {
        await stage.StepAsync<ProgramStatus>(nameof(FinishProgram), new ProgramFinish(stage.ProgramId, status));
        return await stage.PagesAsync(nameof(CloseEnrollments), cursor => new PoolPage(stage.ProgramId, cursor), from: null);
    }
}
