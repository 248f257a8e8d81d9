using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="After">How far it has come; null before it is closed.</param>
/// <param name="Early">Why it ended before its day, which is done already; null for an end that was planned.</param>
public sealed record ClosingInput(
    string ProgramId, string MentorshipId, IReadOnlyList<string> MemberIds, ProgramPolicy Policy, Aftermath? After = null, EndReason? Early = null);

/// <summary>How far the follow-ups of a mentorship that is over have come.</summary>
/// <param name="ClosedAt">UTC; later by as long as the clocks stood still since.</param>
/// <param name="Asked">How many follow-ups were asked.</param>
public sealed record Aftermath(EndReason Reason, DateTimeOffset ClosedAt, int Asked, StageMemory Memory);

/// <summary>The end, planned or early, and after: survey, certificates, and months later how it went on (F9).</summary>
public static class ClosingOrchestrator
{
    [Function(nameof(ClosingOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ClosingInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.After?.Memory);
        var key = new MentorshipKey(input.ProgramId, input.MentorshipId);
        var after = input.After ?? (input.Early is { } early ? await PartAsync(early) : await CloseAsync());
        if (after.Asked == input.Policy.Closing.FollowUpsAfter.Count)
        {
            return after.Reason;
        }

        var wait = input.Policy.Closing.FollowUpsAfter[after.Asked];
        var due = await stage.TowardsAsync(after.ClosedAt + wait);
        if (due <= stage.Now)
        {
            await AskAsync(SurveyKind.FollowUp, $"{input.MentorshipId}.{after.Asked + 1}", input.Policy.Closing.FollowUp);
            after = after with { Asked = after.Asked + 1 };
        }

        return stage.BeginAgain(input with { After = after with { ClosedAt = due - wait, Memory = stage.Memory } }, after.Reason);

        async Task<Aftermath> CloseAsync()
        {
            await stage.StepAsync<MentorshipStage>(nameof(MoveMentorship), new MentorshipMove(key, MentorshipStage.Closing));
            await AskAsync(SurveyKind.Closing, input.MentorshipId, input.Policy.Closing.Survey);
            var reason = await stage.StepAsync<EndReason>(nameof(CloseMentorship), key);
            await CertifyAsync();
            return new Aftermath(reason, stage.Now, Asked: 0, stage.Memory);
        }

        // The mail that told of the end asks; what comes after it is for those who met.
        async Task<Aftermath> PartAsync(EndReason reason)
        {
            var endedAt = stage.Now;
            await AskAsync(SurveyKind.EarlyEnd, input.MentorshipId, input.Policy.Closing.EarlyEnd);
            var haveMet = await stage.StepAsync<bool>(nameof(ReadWhetherMet), key);
            if (haveMet)
            {
                await CertifyAsync();
            }

            return new Aftermath(reason, endedAt, haveMet ? 0 : input.Policy.Closing.FollowUpsAfter.Count, stage.Memory);
        }

        Task CertifyAsync() => stage.MailAsync(MailTemplate.Certificate, new Recipients(input.MemberIds, MentorshipId: input.MentorshipId));

        Task<int> AskAsync(SurveyKind kind, string subject, Ladder ladder) => stage.PartAsync<int>(
            nameof(SurveyOrchestrator),
            InstanceIds.Survey(input.ProgramId, kind, subject),
            new SurveyInput(input.ProgramId, input.MentorshipId, kind, subject, input.MemberIds, ladder, input.Policy.WorkItems));
    }
}
