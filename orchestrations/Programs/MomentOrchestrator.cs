using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">The page of people to go on with; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
/// <param name="Sequence">Of the place of an event that people are told of: 0 for the first.</param>
public sealed record MomentInput(
    string ProgramId, ProgramMoment Moment, WorkItemPolicy WorkItems, string? Cursor = null, StageMemory? Memory = null, int Sequence = 0);

/// <summary>Does what one moment of a program's calendar asks for: opens recruitment, starts a matching round, announces an event.</summary>
public static class MomentOrchestrator
{
    /// <returns>Whether everybody was reached.</returns>
    [Function(nameof(MomentOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MomentInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        return await ReachAsync(stage, input) is not { } cursor || stage.BeginAgain(input with { Cursor = cursor, Memory = stage.Memory }, true);
    }

    /// <returns>The page to go on with; null when nobody is left.</returns>
    private static async Task<string?> ReachAsync(Stage stage, MomentInput input)
    {
        switch (input.Moment.Kind)
        {
            case ProgramMomentKind.RecruitmentOpens:
                return await stage.PagesAsync(nameof(OpenRecruitment), cursor => new RecruitmentPage(input.ProgramId, cursor), input.Cursor);
            case ProgramMomentKind.Round:
                await stage.StepAsync<bool>(nameof(StartRound), new RoundStart(input.ProgramId, input.Moment.Round));
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

        // A provider that stays down holds up no invitation: its page says where the event is, whenever that is known.
        async Task<string?> AnnounceAsync(MailTemplate template)
        {
            if (input.Cursor is null)
            {
                await stage.TryAsync<bool>(nameof(ArrangeEvent), new EventArrangement(input.ProgramId, input.Moment.Kind, stage.Now), Retries.Patient);
            }

            return await stage.PagesAsync(
                nameof(Announce), cursor => new Announcement(input.ProgramId, template, input.Moment.At, cursor, input.Sequence), input.Cursor);
        }
    }
}
