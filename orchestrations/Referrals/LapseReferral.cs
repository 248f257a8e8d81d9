using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Referrals;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Referrals;

/// <param name="Waited">In which stage an answer was waited for.</param>
public sealed record ReferralLapse(string ProgramId, string ReferralId, ReferralStage Waited);

/// <summary>Ends an introduction that somebody did not answer; nobody is told.</summary>
public sealed class LapseReferral(Decider decider)
{
    /// <returns>Whether no answer had come.</returns>
    [Function(nameof(LapseReferral))]
    public async Task<bool> RunAsync([ActivityTrigger] ReferralLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await decider.DecideAsync(
            Referral.KeyOf(input.ProgramId, input.ReferralId),
            referral => ReferralDecisions.Lapse(referral, input.Waited),
            referral => Consequences.Of(ReferralActs.Note(referral, DecisionName.ReferralLapsed, "lapsed")),
            cancellation);
        return (await decider.LoadAsync(Referral.KeyOf(input.ProgramId, input.ReferralId), cancellation)).Stage is ReferralStage.Closed;
    }
}
