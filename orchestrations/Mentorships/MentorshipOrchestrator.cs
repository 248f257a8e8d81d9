using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Closing;
using MentorFlow.Orchestrations.Kickoff;
using MentorFlow.Orchestrations.Staging;
using MentorFlow.Programs;

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
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);

        var ended = await stage.PartAsync<EndReason?>(
            nameof(KickoffOrchestrator), InstanceIds.Kickoff(input.ProgramId, input.MentorshipId), new KickoffInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
        ended ??= stage.Ended?.Because ?? await new SessionLoop(stage, input).RunAsync();

        if (ended is { } early)
        {
            return await stage.StepAsync<EndReason>(nameof(EndMentorship), new MentorshipEnd(input.ProgramId, input.MentorshipId, early, stage.Ended?.PersonId));
        }

        return await stage.PartAsync<EndReason>(
            nameof(ClosingOrchestrator), InstanceIds.Closing(input.ProgramId, input.MentorshipId), new ClosingInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
    }
}
