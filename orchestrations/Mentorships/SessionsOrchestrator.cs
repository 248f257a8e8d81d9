using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Progress">How far the sessions have come, here or elsewhere; null before the first.</param>
public sealed record SessionsInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    ProgramPolicy Policy,
    SessionProgress? Progress = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsCircle = false);

/// <summary>What a mentorship remembers from one session to the next.</summary>
/// <param name="StoodStillAtHeld">How long the clocks had stood still when the last session was held.</param>
public sealed record SessionProgress(DateTimeOffset LastHeld, TimeSpan StoodStillAtHeld, int Held, int StallNudges, StageMemory Memory)
{
    /// <summary>Of a pair that writes in place of meeting; null for every other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WritingProgress? Writing { get; init; }
}

/// <summary>
/// One session after the other until the program's end comes, or a reason to end before. A pair that writes has no sessions, and is followed by what it
/// writes.
/// </summary>
public static class SessionsOrchestrator
{
    /// <summary>Sessions in one run; the next ones are the next run's.</summary>
    private const int SessionsInARun = 8;

    // Meanwhile a leave may move the end, and another agreement bring another rhythm.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(7);

    /// <returns>Why it ended early; null when its last day has come.</returns>
    [Function(nameof(SessionsOrchestrator))]
    public static async Task<EndReason?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SessionsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var rhythm = new Rhythm(stage, input);
        var writing = new Correspondence(stage, input);
        await WatchMilestonesAsync();

        for (var session = 0; stage.Ended is null; session++)
        {
            if (stage.TakeLast<PolicyMoved>() is { } moved)
            {
                input = input with { Policy = moved.Policy };
                rhythm.Follow(moved.Policy);
                writing.Follow(moved.Policy);
            }

            if (session == SessionsInARun)
            {
                return stage.BeginAgain<EndReason?>(input with { Progress = rhythm.Progress with { Writing = writing.Progress } }, null);
            }

            if (await PlanAsync() is not { } planned)
            {
                if (await HasLastDayComeAsync())
                {
                    break;
                }

                continue;
            }

            if (planned.IsByWriting)
            {
                // Between two messages no session is missed.
                rhythm.CountAgain();
                if (await writing.GoOnAsync() is { } silenced)
                {
                    return stage.Ended?.Because ?? silenced;
                }

                if (writing.IsOver)
                {
                    break;
                }

                continue;
            }

            writing.Leave();
            if (await rhythm.AfterAsync(await MeetAsync(planned), planned.Frequency) is { } because)
            {
                return stage.Ended?.Because ?? because;
            }
        }

        return stage.Ended?.Because;

        Task<bool> WatchMilestonesAsync() => stage.StepAsync<bool>(
            nameof(StartMilestones), new MilestonesStart(new MentorshipKey(input.ProgramId, input.MentorshipId), input.Policy));

        Task<PlannedSession?> PlanAsync() => stage.StepAsync<PlannedSession?>(
            nameof(PlanSession), new SessionPlanOrder(input.ProgramId, input.MentorshipId, input.Policy.Sessions.PlanAhead));

        async Task<bool> HasLastDayComeAsync()
        {
            var closes = await stage.StepAsync<DateTimeOffset?>(nameof(ReadClosing), new MentorshipKey(input.ProgramId, input.MentorshipId));
            if (closes is null || closes <= stage.Now)
            {
                return true;
            }

            await stage.UntilAsync(closes.Value - stage.Now < LookAgain ? closes.Value : stage.Now + LookAgain);
            return false;
        }

        async Task<SessionOutcome> MeetAsync(PlannedSession session)
        {
            var outcome = await stage.PartAsync<SessionOutcome>(
                nameof(SessionOrchestrator),
                InstanceIds.Session(input.ProgramId, session.SessionId),
                new SessionInput(input.ProgramId, input.MentorshipId, session, input.MemberIds, SessionRules.Of(input.Policy), input.IsCircle));
            if (outcome is SessionOutcome.Held)
            {
                stage.TakeAlong(InstanceIds.FollowUp(input.ProgramId, session.SessionId));
            }

            return outcome;
        }
    }
}
