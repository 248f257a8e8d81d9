using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record KickoffInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    ProgramPolicy Policy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsCircle = false);

/// <summary>From the introduction with icebreakers to an agreement that everybody signed; the first date is part of it.</summary>
public static class KickoffOrchestrator
{
    /// <returns>Why it ended before it began; null when the agreement is signed.</returns>
    [Function(nameof(KickoffOrchestrator))]
    public static async Task<EndReason?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, KickoffInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var members = new Recipients(input.MemberIds, MentorshipId: input.MentorshipId) { AsOfNow = input.IsCircle };

        var signed = await stage.NudgeAsync<AgreementSigned>(input.Policy.Kickoff.Agreement, members, new Subject.OfMentorship(input.MentorshipId));
        if (signed.Event is null)
        {
            return signed.Ended?.Because ?? EndReason.Silence;
        }

        var mentorship = new MentorshipKey(input.ProgramId, input.MentorshipId);
        await stage.StepAsync<MentorshipStage>(nameof(MoveMentorship), new MentorshipMove(mentorship, MentorshipStage.Active));
        return null;
    }
}
