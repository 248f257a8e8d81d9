using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Ends">The program's end; pauses move it.</param>
/// <param name="Sessions">How far the sessions have come; null before the first.</param>
public sealed record MentorshipInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    DateTimeOffset StartedAt,
    DateTimeOffset Ends,
    ProgramPolicy Policy,
    SessionProgress? Sessions = null);

/// <summary>One mentorship: kickoff, the loop of sessions in the pair's own rhythm, checks on the way, closing. It can end kindly at any moment.</summary>
public static class MentorshipOrchestrator
{
    [Function(nameof(MentorshipOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MentorshipInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Sessions?.Memory);
        var ended = (input.Sessions is null ? await KickOffAsync() : null) ?? stage.Ended?.Because;
        if (ended is null)
        {
            var sessions = new SessionLoop(stage, input);
            ended = await sessions.RunAsync();
            if (sessions.Rest is { } rest)
            {
                return stage.BeginAgain(input with { Sessions = rest }, EndReason.Completed);
            }
        }

        return ended is { } early
            ? await stage.StepAsync<EndReason>(nameof(EndMentorship), new MentorshipEnd(input.ProgramId, input.MentorshipId, early, stage.Ended?.PersonId))
            : await CloseAsync();

        Task<EndReason?> KickOffAsync() => stage.PartAsync<EndReason?>(
            nameof(KickoffOrchestrator),
            InstanceIds.Kickoff(input.ProgramId, input.MentorshipId),
            new KickoffInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));

        Task<EndReason> CloseAsync() => stage.PartAsync<EndReason>(
            nameof(ClosingOrchestrator),
            InstanceIds.Closing(input.ProgramId, input.MentorshipId),
            new ClosingInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
    }
}
