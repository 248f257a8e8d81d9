using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="StartedAt">When it began, here or elsewhere, UTC.</param>
/// <param name="Ends">When it closes: at the program's end or after its own length; pauses move it.</param>
/// <param name="Continued">Where it stands, of one that began elsewhere; null for one that begins here.</param>
/// <param name="IsCircle">Whether people come into it and go: who is in it is read when it matters.</param>
public sealed record MentorshipInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    DateTimeOffset StartedAt,
    DateTimeOffset Ends,
    ProgramPolicy Policy,
    Continued? Continued = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsCircle = false);

/// <summary>Where a mentorship stands that began elsewhere.</summary>
/// <param name="IsAgreed">Whether the two agreed there: then there is no kickoff.</param>
public sealed record Continued(bool IsAgreed, SessionProgress Progress);

/// <summary>
/// One mentorship: kickoff, sessions in the pair's own rhythm, closing. It can end kindly at any moment, and begin in the middle.
/// </summary>
public static class MentorshipOrchestrator
{
    [Function(nameof(MentorshipOrchestrator))]
    public static async Task<EndReason> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MentorshipInput input)
    {
        var whole = new Whole(new Subject.OfMentorship(input.MentorshipId), input.MemberIds);
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, whole: whole);
        var policy = input.Policy;

        return (await KickOffAsync() ?? await MeetAsync()) is { } early
            ? await CloseAsync(await EndAsync(early))
            : await CloseAsync(ended: null);

        async Task<EndReason?> KickOffAsync() => input.Continued is { IsAgreed: true } ? null : await stage.PartAsync<EndReason?>(
            nameof(KickoffOrchestrator),
            InstanceIds.Kickoff(input.ProgramId, input.MentorshipId),
            new KickoffInput(input.ProgramId, input.MentorshipId, input.MemberIds, input.Policy, input.IsCircle)) ?? stage.Ended?.Because;

        async Task<EndReason?> MeetAsync() => await stage.PartAsync<EndReason?>(
            nameof(SessionsOrchestrator),
            InstanceIds.Sessions(input.ProgramId, input.MentorshipId),
            new SessionsInput(input.ProgramId, input.MentorshipId, input.MemberIds, Policy(), input.Continued?.Progress, input.IsCircle))
            ?? stage.Ended?.Because;

        Task<EndReason> EndAsync(EndReason because) => stage.StepAsync<EndReason>(
            nameof(EndMentorship),
            new MentorshipEnd(input.ProgramId, input.MentorshipId, because, stage.Ended?.PersonId));

        // Who has left the organization is asked nothing more.
        async Task<EndReason> CloseAsync(EndReason? ended) => await stage.PartAsync<EndReason>(
            nameof(ClosingOrchestrator),
            InstanceIds.Closing(input.ProgramId, input.MentorshipId),
            new ClosingInput(
                input.ProgramId,
                input.MentorshipId,
                [.. (await MembersAsync()).Where(member => ended is not EndReason.MemberLeft || member != stage.Ended?.PersonId)],
                Policy(),
                Early: ended));

        // Who is there at the end is asked, and who has left a circle before is not.
        async Task<IReadOnlyList<string>> MembersAsync() => input.IsCircle
            ? await stage.StepAsync<IReadOnlyList<string>>(nameof(ReadMembers), new MentorshipKey(input.ProgramId, input.MentorshipId))
            : input.MemberIds;

        // As the program has it by now, if the pair goes along.
        ProgramPolicy Policy() => policy = stage.TakeLast<PolicyMoved>()?.Policy ?? policy;
    }
}
