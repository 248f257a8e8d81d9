using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Progress">How far it has come; null at the beginning.</param>
public sealed record ProgramInput(string ProgramId, int Version, ProgramCalendar Calendar, ProgramPolicy Policy, ProgramProgress? Progress = null);

/// <summary>Where a program stands in its calendar.</summary>
/// <param name="Reached">How many of its moments are behind it.</param>
/// <param name="Cursor">The page of people that the moment being reached goes on with.</param>
/// <param name="Finish">What it ends as, once it ends.</param>
public sealed record ProgramProgress(int Reached, string? Cursor, ProgramStatus? Finish, StageMemory Memory);

/// <summary>Walks a program's calendar: recruitment, events, matching rounds, the end. People and pairs have instances of their own.</summary>
public static class ProgramOrchestrator
{
    /// <summary>Pages of people in one run; the next ones are the next run's.</summary>
    private const int PagesInARun = 40;

    /// <summary>Events are announced this long before they are held.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    [Function(nameof(ProgramOrchestrator))]
    public static async Task<ProgramStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProgramInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var moments = ProgramTimeline.Of(input.Calendar);
        var progress = input.Progress ?? new ProgramProgress(0, null, null, stage.Memory);
        if (progress.Finish is null && progress.Reached == moments.Count)
        {
            progress = progress with { Finish = ProgramStatus.Completed };
        }

        if (progress.Finish is { } status)
        {
            return await FinishAsync(stage, status) is null ? status : GoOn(progress);
        }

        var moment = moments[progress.Reached];
        var due = await stage.TowardsAsync(moment.At - (IsEvent(moment.Kind) ? Notice : TimeSpan.Zero));
        if (stage.Ended is not null)
        {
            return GoOn(progress with { Finish = ProgramStatus.Stopped });
        }

        if (due > stage.Now)
        {
            return GoOn(progress);
        }

        var cursor = await ReachAsync(stage, input, moment, progress.Cursor);
        return GoOn(progress with { Reached = progress.Reached + (cursor is null ? 1 : 0), Cursor = cursor });

        ProgramStatus GoOn(ProgramProgress next) => stage.BeginAgain(input with { Progress = next with { Memory = stage.Memory } }, ProgramStatus.Running);
    }

    /// <returns>Null when nobody is left in the pool.</returns>
    private static async Task<string?> FinishAsync(Stage stage, ProgramStatus status)
    {
        await stage.StepAsync<ProgramStatus>(nameof(FinishProgram), new ProgramFinish(stage.ProgramId, status));
        return await stage.PagesAsync(nameof(CloseEnrollments), cursor => new PoolPage(stage.ProgramId, cursor), from: null);
    }

    /// <returns>The page to go on with; null when the moment is behind.</returns>
    private static async Task<string?> ReachAsync(Stage stage, ProgramInput input, ProgramMoment moment, string? from)
    {
        switch (moment.Kind)
        {
            case ProgramMomentKind.RecruitmentOpens:
                return await stage.PagesAsync(nameof(OpenRecruitment), cursor => new RecruitmentPage(input.ProgramId, cursor), from);
            case ProgramMomentKind.Round:
                await stage.StepAsync<bool>(nameof(StartRound), new RoundStart(input.ProgramId, moment.Round));
                return null;
            case ProgramMomentKind.LaunchEvent:
                return await AnnounceAsync(MailTemplate.LaunchEvent);
            case ProgramMomentKind.MidpointEvent:
                return await AnnounceAsync(MailTemplate.MidpointEvent);
            case ProgramMomentKind.ClosingEvent:
                return await AnnounceAsync(MailTemplate.ClosingEvent);
            default:
                return null;
        }

        Task<string?> AnnounceAsync(MailTemplate template) =>
            stage.PagesAsync(nameof(Announce), cursor => new Announcement(input.ProgramId, template, moment.At, cursor), from);
    }

    // The bounded coordinator: one page of people a step, and a small cursor between the steps.
    private static async Task<string?> PagesAsync(this Stage stage, string activity, Func<string?, object> page, string? from)
    {
        var cursor = from;
        var pages = 0;
        do
        {
            cursor = await stage.StepAsync<string?>(activity, page(cursor));
        }
        while (cursor is not null && ++pages < PagesInARun);

        return cursor;
    }

    private static bool IsEvent(ProgramMomentKind kind) =>
        kind is ProgramMomentKind.LaunchEvent or ProgramMomentKind.MidpointEvent or ProgramMomentKind.ClosingEvent;
}
