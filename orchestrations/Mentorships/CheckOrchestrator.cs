using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="LowScore">Answers at or below open a case, 1 to 5.</param>
public sealed record CheckInput(SurveyInput Survey, int LowScore);

/// <summary>
/// A fit check, a review or a mentor's pulse: asks, shows a review to both, and where somebody is not at ease, a coordinator decides how it goes on (R87,
/// R90).
/// </summary>
public static class CheckOrchestrator
{
    /// <returns>Whether all is well, as far as anybody said.</returns>
    [Function(nameof(CheckOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, CheckInput input)
    {
        var stage = await Stage.BeginAsync(context, input.Survey.ProgramId, input.Survey.WorkItems);
        var survey = input.Survey;
        var answered = await stage.PartAsync<int>(nameof(SurveyOrchestrator), InstanceIds.Survey(survey.ProgramId, survey.Kind, survey.Subject), survey);
        if (stage.Ended is not null)
        {
            return true;
        }

        if (survey.Kind is SurveyKind.Midpoint && answered > 0)
        {
            await stage.StepAsync<bool>(
                nameof(OpenReview), new ReviewKey(survey.ProgramId, survey.MentorshipId, SurveySubject.NumberOf(survey.Subject)));
        }

        var lowest = await stage.StepAsync<int>(nameof(ReadLowestScore), survey);
        if (lowest == 0 || lowest > input.LowScore)
        {
            return true;
        }

        await AskAsync(stage, survey, lowest);
        return false;
    }

    private static async Task AskAsync(Stage stage, SurveyInput survey, int lowest)
    {
        var isPulse = survey.Kind is SurveyKind.MentorPulse;
        var resolution = await stage.AskCoordinatorAsync(
            isPulse ? WorkItemKind.MentorStrained : WorkItemKind.FitProblem,
            new Subject.OfMentorship(survey.MentorshipId),
            isPulse
                ? new Phrase("causes.mentor-strained", ("score", lowest))
                : new Phrase("causes.not-at-ease", ("score", lowest), ("survey", survey.Kind)),
            [.. survey.MemberIds]);
        if (resolution is ResolutionKind.Replace)
        {
            await stage.StepAsync<bool>(nameof(AskToEnd), new EndRequest(new MentorshipKey(survey.ProgramId, survey.MentorshipId), EndReason.Replaced));
        }
    }
}
