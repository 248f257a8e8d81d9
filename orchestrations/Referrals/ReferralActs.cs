using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Referrals;

/// <summary>
/// Introductions between a partner and somebody else (R99). The ledger knows that one was suggested and that one came about; not of whom, by whom, or who
/// said what.
/// </summary>
public sealed class ReferralActs(Decider decider)
{
    public Task<Verdict<Referral>> ProposeAsync(MentorshipKey key, string personId, ReferralDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(key.ProgramId),
            async token =>
            {
                if (await decider.Store.FindAsync(Mentorship.KeyOf(key.ProgramId, key.MentorshipId), token) is not { Value: var mentorship })
                {
                    return new Decision<Verdict<Referral>>(RefusalReason.Unknown);
                }

                var policy = (await decider.LoadAsync(MentoringProgram.KeyOf(key.ProgramId), token)).Policy;
                var known = (await decider.Store.FindAsync(Referral.KeyOf(key.ProgramId, draft.ReferralId), token))?.Value;
                var recent = await RecentAsync(key.ProgramId, personId, token);
                return Propose(ReferralDecisions.Propose(mentorship, known, personId, draft, recent, policy.Referrals, decider.Now), policy);
            },
            cancellation);

    /// <summary>Yes or no of the one who is asked now.</summary>
    public Task<Verdict<Referral>> AnswerAsync(
        string programId, string referralId, string personId, bool accepted, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Referral.KeyOf(programId, referralId), token) is not { } stored)
                {
                    return new Decision<Verdict<Referral>>(RefusalReason.Unknown);
                }

                var policy = (await decider.LoadAsync(MentoringProgram.KeyOf(programId), token)).Policy.Referrals;
                return Answer(stored, ReferralDecisions.Answer(stored.Value, personId, accepted, policy, decider.Now), accepted);
            },
            cancellation);

    internal static Decision<Verdict<Referral>> Propose(Verdict<Referral> verdict, ProgramPolicy policy) => verdict.Value is not { } proposed
        ? new Decision<Verdict<Referral>>(verdict)
        : new Decision<Verdict<Referral>>(verdict)
        {
            Writes = new Batch().Create(proposed),
            Notes = [Note(proposed, DecisionName.ReferralProposed, "proposed")],
            Signals =
            [
                Signals.Start(
                    nameof(ReferralOrchestrator),
                    InstanceIds.Referral(proposed.ProgramId, proposed.ReferralId),
                    new ReferralInput(
                        proposed.ProgramId, proposed.ReferralId, proposed.PartnerId, proposed.ThirdId, policy.Referrals, policy.WorkItems)),
            ],
        };

    internal static Decision<Verdict<Referral>> Answer(Stored<Referral> stored, Verdict<Referral> verdict, bool accepted)
    {
        if (verdict.Value is not { } answered)
        {
            return new Decision<Verdict<Referral>>(verdict);
        }

        var instance = InstanceIds.Referral(answered.ProgramId, answered.ReferralId);
        var isMade = answered.Stage is ReferralStage.Made;
        return new Decision<Verdict<Referral>>(verdict)
        {
            Writes = new Batch().Replace(stored, answered),
            Notes =
            [
                Note(answered, DecisionName.ReferralAnswered, "answered"),
                .. isMade ? [Note(answered, DecisionName.ReferralMade, "made")] : Array.Empty<LedgerNote>(),
            ],
            Signals =
            [
                stored.Value.Stage is ReferralStage.AwaitingPartner
                    ? Signals.Raise(instance, new ReferralPartnerAnswered(accepted))
                    : Signals.Raise(instance, new ReferralThirdAnswered(accepted)),
            ],
            Mails = isMade ? [MailTo(answered, answered.PartnerId), MailTo(answered, answered.ThirdId)] : [],
        };
    }

    // Nobody is named: an answer that is followed by nothing would say who said no.
    internal static LedgerNote Note(Referral referral, DecisionName decision, string outcome) =>
        new(Actors.Member, decision, $"mentorship:{referral.MentorshipId}", outcome);

    private async Task<int> RecentAsync(string programId, string personId, CancellationToken cancellation)
    {
        var own = new DocumentQuery<Referral>().Where(referral => referral.FromId, personId);
        return await decider.Store.QueryAsync(Partition.Program(programId), own, cancellation)
            .CountAsync(stored => stored.Value.ProposedAt > decider.Now - ReferralDecisions.Month, cancellation);
    }

    private static MailOrder MailTo(Referral referral, string personId) => new(
        MailIds.For(referral.Id, MailTemplate.ReferralMade, personId),
        MailTemplate.ReferralMade,
        referral.ProgramId,
        personId,
        AboutId: referral.ReferralId);
}
