using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="Cursor">The page of people to go on with; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record MomentInput(string ProgramId, ProgramMoment Moment, WorkItemPolicy WorkItems, string? Cursor = null, StageMemory? Memory = null);

/// <summary>
/// Does what one moment of a program's calendar asks for: opens recruitment and closes it, starts a matching round, sees to it that an event is seen to.
/// </summary>
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
            case ProgramMomentKind.RecruitmentCloses:
                return await stage.PagesAsync(nameof(CloseRecruitment), cursor => new RecruitmentPage(input.ProgramId, cursor), input.Cursor);
            case ProgramMomentKind.Round:
                await stage.StepAsync<bool>(nameof(StartRound), new RoundStart(input.ProgramId, input.Moment.Round));
                return null;
            case ProgramMomentKind.Ends:
                return null;
            default:
                // Begun with the program, which a program that began before this is not: then it begins now.
                await stage.SendAsync(EventSignals.Wanted(input.ProgramId, input.Moment.Kind, input.WorkItems));
                return null;
        }
    }
}
