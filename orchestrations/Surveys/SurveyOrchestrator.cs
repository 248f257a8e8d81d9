using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Surveys;

public sealed record SurveyInput(
    string ProgramId,
    string MentorshipId,
    SurveyKind Kind,
    string Subject,
    IReadOnlyList<string> MemberIds,
    Ladder Ladder,
    WorkItemPolicy WorkItems);

/// <summary>Asks the members of a mentorship a set of questions, once each; what they answer is read where it is stored.</summary>
public static class SurveyOrchestrator
{
    /// <returns>How many answered.</returns>
    [Function(nameof(SurveyOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SurveyInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        return await stage.AskEverybodyAsync<SurveyAnswered>(
            input.Ladder,
            new Recipients(input.MemberIds, MentorshipId: input.MentorshipId, Subject: input.Subject),
            answer => answer.PersonId);
    }
}
