using System.Text.Json.Serialization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Frequency">The agreed distance to the next session.</param>
/// <param name="Proof">How it comes to be known whether it took place.</param>
public sealed record PlannedSession(
    string SessionId, DateTimeOffset StartsAt, TimeSpan Length, int Sequence, TimeSpan Frequency, MeetingProof Proof = MeetingProof.Presence)
{
    /// <summary>In place of a session: the pair works by writing, and no session is planned.</summary>
    public static PlannedSession Written { get; } = new("", DateTimeOffset.MinValue, TimeSpan.Zero, 0, TimeSpan.Zero) { IsByWriting = true };

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByWriting { get; init; }
}

public sealed record SessionInput(
    string ProgramId,
    string MentorshipId,
    PlannedSession Session,
    IReadOnlyList<string> MemberIds,
    SessionRules Policy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsCircle = false);

/// <summary>What of a program's policy a session goes by. A mentorship has many sessions, and each keeps its input for as long as its history.</summary>
public sealed record SessionRules(SessionPolicy Sessions, WorkItemPolicy WorkItems)
{
    public static SessionRules Of(ProgramPolicy policy) => new(policy.Sessions, policy.WorkItems);
}

public enum SessionOutcome
{
    Held,
    Missed,

    /// <summary>The call failed those who came.</summary>
    Broken,

    /// <summary>Nobody saw whether they met, and nobody said.</summary>
    Unknown,

    /// <summary>The mentorship ended before the session came.</summary>
    Cancelled,
}

/// <summary>
/// One session: invitation, reminder, the room in its window, rescue of a broken call, the question whether they met where nobody saw it, settlement. A
/// move starts the countdown again.
/// </summary>
public static class SessionOrchestrator
{
    [Function(nameof(SessionOrchestrator))]
    public static async Task<SessionOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SessionInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var members = new Recipients(input.MemberIds, MentorshipId: input.MentorshipId, SessionId: input.Session.SessionId)
        {
            AsOfNow = input.IsCircle,
        };
        var countdown = new Countdown(stage, members, input.Policy.Sessions, input.Session);
        var stall = new SessionStall(stage, members, input);

        await stage.MailAsync(MailTemplate.SessionInvitation, members);
        while (stage.Ended is null)
        {
            switch (await countdown.RunAsync())
            {
                case Meeting.Moved:
                    await TellAsync();
                    await stall.AfterMoveAsync(countdown.Moves);
                    break;
                case Meeting.Slipped:
                    await stall.AfterSlipAsync(countdown.Moves);
                    break;
                case Meeting.Held:
                    return await SettleAsync(SessionStage.Held);
                case Meeting.Apart:
                    return await SettleAsync(SessionStage.Missed);
                case Meeting.Over:
                    return await SettleAsync(SessionStage.Unknown);
                case Meeting.Shifted:
                    await countdown.ShiftAsync();
                    break;
            }
        }

        await stall.SettleAsync();
        return SessionOutcome.Cancelled;

        Task TellAsync() => countdown.IsTold ? Task.CompletedTask : stage.MailAsync(MailTemplate.SessionMoved, members);

        async Task<SessionOutcome> SettleAsync(SessionStage outcome)
        {
            await stall.SettleAsync();
            return await stage.StepAsync<SessionOutcome>(
                nameof(SettleSession), new SessionSettlement(input.ProgramId, input.Session.SessionId, outcome, input.Policy));
        }
    }
}
