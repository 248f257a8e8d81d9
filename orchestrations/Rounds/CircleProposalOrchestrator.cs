using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record CircleProposalInput(string ProgramId, string CircleId, MatchingMode Mode, ProgramPolicy Policy);

/// <summary>
/// Asks everybody in a circle at the same time: with these people, about these topics (R30)? It begins with those who say yes, if they are enough; silence is
/// a no. Who was asked for a place in a circle that runs joins it.
/// </summary>
public static class CircleProposalOrchestrator
{
    [Function(nameof(CircleProposalOrchestrator))]
    public static async Task<CircleOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, CircleProposalInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var ladder = input.Policy.Proposals.ToCircle();

        var asks = input.Mode is MatchingMode.Mutual or MatchingMode.MenteeChoice;
        var asked = await stage.StepAsync<IReadOnlyList<string>>(
            nameof(AskCircle), new CircleAsking(input.ProgramId, input.CircleId, asks, ladder.Patience));
        if (asked.Count > 0)
        {
            await stage.AskEverybodyAsync<SeatAnswered>(ladder, new Recipients(asked, Subject: input.CircleId), answer => answer.PersonId);
        }

        return await stage.StepAsync<CircleOutcome>(nameof(StartCircle), new CircleKey(input.ProgramId, input.CircleId));
    }
}
