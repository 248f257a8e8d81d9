using System.Text.Json.Serialization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="PausedAt">Since when one of the two is on leave, UTC; null where both are there.</param>
public sealed record ProposalInput(
    string ProgramId,
    string ProposalId,
    string MentorId,
    string MenteeId,
    MatchingMode Mode,
    ProgramPolicy Policy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateTimeOffset? PausedAt = null);

/// <summary>Asks the mentee, then the mentor, each with an answer-by; a mentorship starts when both have chosen (R41).</summary>
public static class ProposalOrchestrator
{
    /// <returns>Whether a mentorship came of it.</returns>
    [Function(nameof(ProposalOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProposalInput input)
    {
        var subject = new Subject.OfProposal(input.ProposalId);
        var patience = input.Policy.WorkItems with { LongestPause = input.Policy.Proposals.LongestPause };
        var stage = await Stage.BeginAsync(context, input.ProgramId, patience, whole: new Whole(subject, [input.MenteeId, input.MentorId]));
        if (input.PausedAt is { } since && !await stage.StandStillAsync(new Paused(since)))
        {
            return await CloseAsync();
        }

        if (input.Mode is MatchingMode.Mutual or MatchingMode.MenteeChoice)
        {
            var mentee = await stage.NudgeAsync<MenteeAnswered>(input.Policy.Proposals.Mentee, To(input.MenteeId), subject);
            if (mentee.Event is not { Accepted: true })
            {
                return await CloseAsync();
            }
        }

        if (input.Mode is MatchingMode.Mutual)
        {
            var mentor = await stage.NudgeAsync<MentorAnswered>(input.Policy.Proposals.Mentor, To(input.MentorId), subject);
            if (mentor.Event is not { Accepted: true })
            {
                return await CloseAsync();
            }
        }

        return await stage.StepAsync<bool>(nameof(StartMentorship), new ProposalKey(input.ProgramId, input.ProposalId));

        Recipients To(string personId) => new([personId], ProposalId: input.ProposalId);

        Task<bool> CloseAsync() => stage.StepAsync<bool>(nameof(CloseProposal), new ProposalKey(input.ProgramId, input.ProposalId));
    }
}
