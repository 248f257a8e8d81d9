using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Asks two peers at the same time; a mentorship starts when both have said yes, and one no or silence ends it (R29, R41).</summary>
public static class PeerProposalOrchestrator
{
    /// <returns>Whether a mentorship came of it.</returns>
    [Function(nameof(PeerProposalOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ProposalInput input)
    {
        var subject = new Subject.OfProposal(input.ProposalId);
        var patience = input.Policy.WorkItems with { LongestPause = input.Policy.Proposals.LongestPause };
        string[] both = [input.MenteeId, input.MentorId];
        var stage = await Stage.BeginAsync(context, input.ProgramId, patience, whole: new Whole(subject, both));
        if (input.PausedAt is { } since && !await stage.StandStillAsync(new Paused(since)))
        {
            return await CloseAsync();
        }

        if (input.Mode is MatchingMode.Mutual or MatchingMode.MenteeChoice && !await AskAsync())
        {
            return await CloseAsync();
        }

        return await stage.StepAsync<bool>(nameof(StartMentorship), new ProposalKey(input.ProgramId, input.ProposalId));

        async Task<bool> AskAsync()
        {
            var ladder = input.Policy.Proposals.ToPeers();
            var declined = false;
            var answers = await stage.AskEverybodyAsync<PeerAnswered>(ladder, new Recipients(both, ProposalId: input.ProposalId), Who, IsLast);
            return answers == both.Length && !declined;

            string Who(PeerAnswered answer) => answer.PersonId;

            bool IsLast(PeerAnswered answer) => declined = !answer.Accepted;
        }

        Task<bool> CloseAsync() => stage.StepAsync<bool>(nameof(CloseProposal), new ProposalKey(input.ProgramId, input.ProposalId));
    }
}
