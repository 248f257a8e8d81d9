using MentorFlow.Mail;
using MentorFlow.Orchestrations.Staging;
using MentorFlow.Programs;

namespace MentorFlow.Orchestrations.Programs;

public sealed record ProgramInput(string ProgramId, int Version, ProgramCalendar Calendar, ProgramPolicy Policy);

/// <summary>Walks a program's calendar: recruitment, events, matching rounds, the end. People and pairs have instances of their own.</summary>
public static class ProgramOrchestrator
{
    /// <summary>Events are announced this long before they are held.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    [Function(nameof(ProgramOrchestrator))]
    public static async Task<ProgramStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProgramInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        foreach (var moment in ProgramTimeline.Of(input.Calendar))
        {
            await stage.UntilAsync(moment.At - (IsEvent(moment.Kind) ? Notice : TimeSpan.Zero));
            if (stage.Ended is not null)
            {
                return await FinishAsync(stage, ProgramStatus.Stopped);
            }

            await ReachAsync(stage, input, moment);
        }

        return await FinishAsync(stage, ProgramStatus.Completed);
    }

    private static async Task<ProgramStatus> FinishAsync(Stage stage, ProgramStatus status)
    {
        await stage.StepAsync<ProgramStatus>(nameof(FinishProgram), new ProgramFinish(stage.ProgramId, status));
        await stage.PagesAsync(nameof(CloseEnrollments), cursor => new PoolPage(stage.ProgramId, cursor));
        return status;
    }

    private static async Task ReachAsync(Stage stage, ProgramInput input, ProgramMoment moment)
    {
        switch (moment.Kind)
        {
            case ProgramMomentKind.RecruitmentOpens:
                await stage.PagesAsync(nameof(OpenRecruitment), cursor => new RecruitmentPage(input.ProgramId, cursor));
                break;
            case ProgramMomentKind.Round:
                await stage.StepAsync<bool>(nameof(StartRound), new RoundStart(input.ProgramId, moment.Round));
                break;
            case ProgramMomentKind.LaunchEvent:
                await AnnounceAsync(MailTemplate.LaunchEvent);
                break;
            case ProgramMomentKind.MidpointEvent:
                await AnnounceAsync(MailTemplate.MidpointEvent);
                break;
            case ProgramMomentKind.ClosingEvent:
                await AnnounceAsync(MailTemplate.ClosingEvent);
                break;
        }

        Task AnnounceAsync(MailTemplate template) =>
            stage.PagesAsync(nameof(Announce), cursor => new Announcement(input.ProgramId, template, moment.At, cursor));
    }

    // The bounded coordinator: one page of people a step, and a small cursor between the steps.
    private static async Task PagesAsync(this Stage stage, string activity, Func<string?, object> page)
    {
        string? cursor = null;
        do
        {
            cursor = await stage.StepAsync<string?>(activity, page(cursor));
        }
        while (cursor is not null);
    }

    private static bool IsEvent(ProgramMomentKind kind) =>
        kind is ProgramMomentKind.LaunchEvent or ProgramMomentKind.MidpointEvent or ProgramMomentKind.ClosingEvent;
}
