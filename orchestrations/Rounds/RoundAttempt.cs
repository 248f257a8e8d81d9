using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Matched">How many mentorships came of it.</param>
/// <param name="Next">The attempt after it; null when none follows.</param>
internal sealed record AttemptMade(int Matched, int? Next);

/// <summary>One attempt of a round: freeze and solve, review, publish, ask; what declines and silence leave over is the next attempt's.</summary>
internal sealed class RoundAttempt(Stage stage, MatchingStageInput input, int attempt)
{
    private readonly RoundKey key = new(
        input.ProgramId,
        input.Round,
        attempt,
        RoundAttempts.ReviewTime(attempt, input.Mode, input.Policy.Proposals),
        IsHeld: input.Policy.Proposals.Silence is ReviewSilence.Hold);

    public async Task<AttemptMade> RunAsync()
    {
        if (await stage.SolveAsync(key) is not { } solved)
        {
            return new AttemptMade(Matched: 0, Next: null);
        }

        if (key.Review is { } patience && solved.Pairs + solved.Circles > 0 && !await stage.ReviewAsync(key, solved, patience))
        {
            return new AttemptMade(Matched: 0, Next: null);
        }

        if (input.IsOfCircles)
        {
            var circles = await stage.StepAsync<IReadOnlyList<string>>(nameof(PublishCircles), key);
            var outcome = await AskCirclesAsync(circles);
            return new AttemptMade(
                outcome.Begun, stage.Ended is null ? RoundAttempts.After(attempt, outcome.Asked, outcome.Seated, input.Policy.Proposals) : null);
        }

        var pairs = await stage.StepAsync<IReadOnlyList<ProposedPair>>(nameof(PublishRound), key);
        var matched = await ProposeAsync([.. pairs.Where(pair => !pair.Dropped)]);
        return new AttemptMade(matched, stage.Ended is null ? RoundAttempts.After(attempt, pairs.Count, matched, input.Policy.Proposals) : null);
    }

    private async Task<CircleOutcome> AskCirclesAsync(IReadOnlyList<string> circles)
    {
        var batches = circles.Chunk(CircleProposalsOrchestrator.Most).Select((batch, index) => (
            InstanceIds.Circles(input.ProgramId, input.Round, attempt, index + 1),
            (object)new CircleProposalsInput(input.ProgramId, batch, input.Mode, input.Policy)));
        return CircleOutcome.Sum(await stage.PartsAsync<CircleOutcome>(nameof(CircleProposalsOrchestrator), [.. batches]));
    }

    private async Task<int> ProposeAsync(IReadOnlyList<ProposedPair> pairs)
    {
        var batches = pairs.Chunk(ProposalsOrchestrator.Most).Select((batch, index) => (
            InstanceIds.Proposals(input.ProgramId, input.Round, attempt, index + 1),
            (object)new ProposalsInput(input.ProgramId, batch, input.Mode, input.Policy)));
        return (await stage.PartsAsync<int>(nameof(ProposalsOrchestrator), [.. batches])).Sum();
    }
}
