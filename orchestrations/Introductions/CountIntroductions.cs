using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Introductions;

/// <summary>Counts what the people of a round said, when they are asked no more. Safe to repeat.</summary>
public sealed class CountIntroductions(Decider decider)
{
    /// <returns>Whether it was counted now.</returns>
    [Function(nameof(CountIntroductions))]
    public async Task<bool> RunAsync([ActivityTrigger] IntroductionRoundKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var met = (await decider.Store.IntroductionsAsync(input.ProgramId, input.Round, cancellation)).Count(introduction => introduction.HasMet);
        var counted = await decider.DecideAsync(
            IntroductionRound.KeyOf(input.ProgramId, input.Round),
            round => round.ClosedAt is null ? round with { ClosedAt = decider.Now, Met = met } : RefusalReason.AlreadyDone,
            round => Consequences.Of(new LedgerNote(Actors.System, DecisionName.IntroductionCounted, round.Id, $"{round.Met} of {round.Made} met")),
            cancellation);
        return counted.Value is not null;
    }
}
