using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="CircleIds">At most <see cref="CircleProposalsOrchestrator.Most"/>.</param>
public sealed record CircleProposalsInput(string ProgramId, IReadOnlyList<string> CircleIds, MatchingMode Mode, ProgramPolicy Policy);

/// <summary>What came of asking about circles.</summary>
/// <param name="Asked">People.</param>
/// <param name="Seated">How many of them are in a circle.</param>
/// <param name="Begun">How many circles began.</param>
public sealed record CircleOutcome(int Asked, int Seated, int Begun)
{
    public static CircleOutcome Sum(IReadOnlyList<CircleOutcome> outcomes) =>
        new(outcomes.Sum(one => one.Asked), outcomes.Sum(one => one.Seated), outcomes.Sum(one => one.Begun));
}

/// <summary>Some of a round's circles side by side: a round of thousands of people would otherwise be one history of all of them.</summary>
public static class CircleProposalsOrchestrator
{
    /// <summary>Circles of one instance: four entries of history each.</summary>
    public const int Most = 50;

    [Function(nameof(CircleProposalsOrchestrator))]
    public static async Task<CircleOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, CircleProposalsInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        return CircleOutcome.Sum(await stage.PartsAsync<CircleOutcome>(nameof(CircleProposalOrchestrator), [.. input.CircleIds.Select(circleId => (
            InstanceIds.CircleProposal(input.ProgramId, circleId),
            (object)new CircleProposalInput(input.ProgramId, circleId, input.Mode, input.Policy)))]));
    }
}
