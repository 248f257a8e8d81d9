using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="LowScore">Answers at or below open a case, 1 to 5.</param>
public sealed record CheckInput(SurveyInput Survey, int LowScore);

/// <summary>A fit check or midpoint review: asks both, and where somebody is not at ease, a coordinator decides how it goes on (R87, R90).</summary>
public static class CheckOrchestrator
{
    /// <returns>Whether all is well, as far as anybody said.</returns>
    [Function(nameof(CheckOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, CheckInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Survey.ProgramId, input.Survey.WorkItems);
        var survey = input.Survey;
        await stage.PartAsync<int>(nameof(SurveyOrchestrator), InstanceIds.Survey(survey.ProgramId, survey.Kind, survey.Subject), survey);
        if (stage.Ended is not null)
        {
            return true;
        }

        var lowest = await stage.StepAsync<int>(nameof(ReadLowestScore), survey);
        if (lowest == 0 || lowest > input.LowScore)
        {
            return true;
        }

        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.FitProblem,
            new Subject.OfMentorship(survey.MentorshipId),
            new Phrase("causes.not-at-ease", ("score", lowest), ("survey", survey.Kind)),
            [.. survey.MemberIds]);
        if (resolution is ResolutionKind.Replace)
        {
            await stage.StepAsync<bool>(nameof(AskToEnd), new EndRequest(new MentorshipKey(survey.ProgramId, survey.MentorshipId), EndReason.Replaced));
        }

        return false;
    }
}
