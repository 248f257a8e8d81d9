using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Ends">The program's end; pauses move it.</param>
public sealed record MentorshipInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    DateTimeOffset StartedAt,
    DateTimeOffset Ends,
    ProgramPolicy Policy);

/// <summary>One mentorship: kickoff, sessions in the pair's own rhythm, closing. It can end kindly at any moment.</summary>
public static class MentorshipOrchestrator
{
    [Function(nameof(MentorshipOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MentorshipInput input)
    {
        var whole = new Whole(new Subject.OfMentorship(input.MentorshipId), input.MemberIds);
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, whole: whole);

        return (await KickOffAsync() ?? await MeetAsync()) is { } early
            ? await EndAsync(early)
            : await CloseAsync();

        async Task<EndReason?> KickOffAsync() => await stage.PartAsync<EndReason?>(
            nameof(KickoffOrchestrator),
            InstanceIds.Kickoff(input.ProgramId, input.MentorshipId),
            new KickoffInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy)) ?? stage.Ended?.Because;

        async Task<EndReason?> MeetAsync() => await stage.PartAsync<EndReason?>(
            nameof(SessionsOrchestrator),
            InstanceIds.Sessions(input.ProgramId, input.MentorshipId),
            new SessionsInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.StartedAt, input.Ends, input.Policy)) ?? stage.Ended?.Because;

        Task<EndReason> EndAsync(EndReason because) => stage.StepAsync<EndReason>(
            nameof(EndMentorship),
            new MentorshipEnd(input.ProgramId, input.MentorshipId, because, stage.Ended?.PersonId));

        Task<EndReason> CloseAsync() => stage.PartAsync<EndReason>(
            nameof(ClosingOrchestrator),
            InstanceIds.Closing(input.ProgramId, input.MentorshipId),
            new ClosingInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy));
    }
}
