using MentorFlow.Mail;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Closing;
using MentorFlow.Orchestrations.Kickoff;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Staging;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Programs;
using MentorFlow.Surveys;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Ends">The program's end; pauses move it.</param>
public sealed record MentorshipInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    DateTimeOffset StartedAt,
    DateTimeOffset Ends,
    ProgramPolicy Policy);

/// <summary>One mentorship: kickoff, the loop of sessions in the pair's own rhythm, checks on the way, closing. It can end kindly at any moment.</summary>
public static class MentorshipOrchestrator
{
    [Function(nameof(MentorshipOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MentorshipInput input)
    {
        var stage = new Stage(context, input.ProgramId, input.Policy.WorkItems);

        var ended = await stage.PartAsync<EndReason?>(
            nameof(KickoffOrchestrator), InstanceIds.Kickoff(input.ProgramId, input.MentorshipId), new KickoffInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
        ended ??= await MeetAsync(stage, input);

        if (ended is { } early)
        {
            return await stage.StepAsync<EndReason>(nameof(EndMentorship), new MentorshipEnd(input.ProgramId, input.MentorshipId, early, stage.Ended?.PersonId));
        }

        return await stage.PartAsync<EndReason>(
            nameof(ClosingOrchestrator), InstanceIds.Closing(input.ProgramId, input.MentorshipId), new ClosingInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
    }

    /// <returns>Why it ended early; null when the program's end came.</returns>
    private static async Task<EndReason?> MeetAsync(Stage stage, MentorshipInput input)
    {
        var key = new MentorshipKey(input.ProgramId, input.MentorshipId);
        var members = new Recipients(input.MemberIds, MentorshipId: input.MentorshipId);
        var held = 0;
        var lastHeld = stage.Now;
        var midpointAsked = false;
        while (stage.Ended is null && await stage.StepAsync<PlannedSession?>(nameof(PlanSession), key) is { } session)
        {
            var outcome = await stage.PartAsync<SessionOutcome>(
                nameof(SessionOrchestrator),
                InstanceIds.Session(input.ProgramId, session.SessionId),
                new SessionInput(input.ProgramId, input.MentorshipId, session, input.MemberIds, input.Policy));
            if (stage.Ended is not null)
            {
                break;
            }

            if (outcome is SessionOutcome.Held)
            {
                lastHeld = stage.Now;
                if (++held == 1)
                {
                    await stage.MailAsync(MailTemplate.GoalsRequest, members);
                }

                if (held == input.Policy.Reviews.FitCheckAfterSessions)
                {
                    await stage.StepAsync<bool>(nameof(StartCheck), new CheckStart(key, SurveyKind.FitCheck, input.MemberIds, input.Policy));
                }

                if (!midpointAsked && stage.Now >= input.StartedAt + ((input.Ends - input.StartedAt) / 2))
                {
                    midpointAsked = true;
                    await stage.StepAsync<bool>(nameof(StartCheck), new CheckStart(key, SurveyKind.Midpoint, input.MemberIds, input.Policy));
                }
            }
            else if (stage.Now - lastHeld >= session.Frequency + input.Policy.Sessions.StallAfter)
            {
                var stalled = await stage.NudgeAsync<SessionMoved>(input.Policy.Sessions.Stall, members, Mentorship.IdOf(input.MentorshipId));
                lastHeld = stage.Now;
                if (stalled.Ended is { } closed)
                {
                    return closed.Because;
                }
            }
        }

        return stage.Ended?.Because;
    }
}
