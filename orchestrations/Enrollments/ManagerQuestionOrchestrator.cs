using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Number">Counts those about the person in the program, from 1.</param>
/// <param name="Until">When no answer is needed any more, UTC.</param>
/// <param name="Ladder">Of the mails to the manager.</param>
public sealed record ManagerQuestionInput(
    string ProgramId, string PersonId, int Number, DateTimeOffset Until, Ladder Ladder, WorkItemPolicy WorkItems);

/// <summary>
/// Somebody's manager is asked before they are invited: once, once more, and then the coordinator decides. Where HR names another manager it begins
/// again with them, and where nobody is known the coordinator is asked at once.
/// </summary>
public static class ManagerQuestionOrchestrator
{
    /// <returns>Whether it came to its end without the manager's answer.</returns>
    [Function(nameof(ManagerQuestionOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ManagerQuestionInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        for (var asking = 1; ; asking++)
        {
            var asked = await stage.StepAsync<ManagerAsked>(nameof(AskManager), new ManagerAsk(input.ProgramId, input.PersonId, input.Number, asking));
            if (asked.State is not ManagerQuestionState.Open)
            {
                return asked.State is ManagerQuestionState.InvitedAnyway or ManagerQuestionState.Unanswered or ManagerQuestionState.Moot;
            }

            if (await HasNewsAsync(stage, input, asked))
            {
                continue;
            }

            var (news, resolution) = stage.Now >= input.Until ? (null, ResolutionKind.Close) : await AskCoordinatorAsync(stage, input, asked);
            if (news is null && resolution is not ResolutionKind.Retry)
            {
                return await stage.StepAsync<bool>(nameof(CloseManagerQuestion), End(input, resolution, stage.Now));
            }
        }
    }

    // Climbs the ladder until something about the question changes.
    private static async Task<bool> HasNewsAsync(Stage stage, ManagerQuestionInput input, ManagerAsked asked)
    {
        foreach (var nudge in asked.ManagerId is null ? [] : input.Ladder.Nudges)
        {
            if (nudge.Template is { } template)
            {
                await stage.MailAsync(template, new Recipients([asked.ManagerId!], AboutId: input.PersonId));
            }

            var left = input.Until - stage.Now;
            if (await stage.WaitForNewsAsync<ManagerQuestionChanged>(nudge.Patience < left ? nudge.Patience : left, IsNews(asked)) is not null)
            {
                return true;
            }

            if (stage.Now >= input.Until)
            {
                break;
            }
        }

        return false;
    }

    private static Task<(ManagerQuestionChanged? News, ResolutionKind Resolution)> AskCoordinatorAsync(
        Stage stage, ManagerQuestionInput input, ManagerAsked asked) => stage.AskCoordinatorOrAsync(
        WorkItemKind.ManagerSilent,
        new Subject.OfEnrollment(input.PersonId),
        asked.ManagerId is { } managerId
            ? new Phrase(
                "causes.manager-silent",
                ("count", (int)Math.Round(input.Ladder.Patience.TotalDays)),
                ("manager", managerId),
                ("person", input.PersonId))
            : new Phrase("causes.manager-unknown", ("person", input.PersonId)),
        asked.ManagerId is null ? [input.PersonId] : [input.PersonId, asked.ManagerId],
        IsNews(asked),
        input.Until);

    private static Func<ManagerQuestionChanged, bool> IsNews(ManagerAsked asked) => news => news.Change > asked.Change;

    private static ManagerQuestionEnd End(ManagerQuestionInput input, ResolutionKind resolution, DateTimeOffset now) => new(
        input.ProgramId,
        input.PersonId,
        input.Number,
        resolution is ResolutionKind.Approve ? ManagerQuestionState.InvitedAnyway
            : now >= input.Until ? ManagerQuestionState.Moot
            : ManagerQuestionState.Unanswered);
}
