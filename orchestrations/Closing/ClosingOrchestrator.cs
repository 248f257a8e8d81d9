using MentorFlow.Mail;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Staging;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Programs;
using MentorFlow.Surveys;

namespace MentorFlow.Orchestrations.Closing;

public sealed record ClosingInput(string ProgramId, string MentorshipId, IReadOnlyList<string> MemberIds, ProgramPolicy Policy);

/// <summary>The end that was planned, and after: survey, certificates, and months later how it went on (F9).</summary>
public static class ClosingOrchestrator
{
    [Function(nameof(ClosingOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ClosingInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var key = new MentorshipKey(input.ProgramId, input.MentorshipId);

        await stage.StepAsync<MentorshipStage>(nameof(MoveMentorship), new MentorshipMove(key, MentorshipStage.Closing));
        await AskAsync(SurveyKind.Closing, input.MentorshipId, input.Policy.Closing.Survey);
        var reason = await stage.StepAsync<EndReason>(nameof(CloseMentorship), key);
        await stage.MailAsync(MailTemplate.Certificate, new Recipients(input.MemberIds, MentorshipId: input.MentorshipId));

        var closedAt = stage.Now;
        for (var i = 0; i < input.Policy.Closing.FollowUpsAfter.Count; i++)
        {
            await stage.UntilAsync(closedAt + input.Policy.Closing.FollowUpsAfter[i]);
            await AskAsync(SurveyKind.FollowUp, $"{input.MentorshipId}.{i + 1}", input.Policy.Closing.FollowUp);
        }

        return reason;

        Task<int> AskAsync(SurveyKind kind, string subject, Ladder ladder) => stage.PartAsync<int>(
            nameof(SurveyOrchestrator),
            InstanceIds.Survey(input.ProgramId, kind, subject),
            new SurveyInput(input.ProgramId, input.MentorshipId, kind, subject, input.MemberIds, ladder, input.Policy.WorkItems));
    }
}
