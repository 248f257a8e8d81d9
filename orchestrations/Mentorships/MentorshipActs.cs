using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What the members of a mentorship do with it.</summary>
public sealed class MentorshipActs(Decider decider, CircleActs circles, VideoSettings video)
{
    /// <summary>Proposes an agreement, or a change of the one that counts, and signs it for the proposer; the others are told.</summary>
    /// <param name="agreement">With the proposer's own part of the support.</param>
    public Task<Verdict<Mentorship>> ProposeAgreementAsync(
        string programId, string mentorshipId, string personId, Agreement agreement, CancellationToken cancellation = default) =>
        DecideOnAgreementAsync(
            programId,
            mentorshipId,
            stand => !agreement.IsByWriting && video.Missing(agreement.Channel, stand.Program?.MeetingLink) is { } missing
                ? Refusal.Invalid(missing)
                : AgreementDecisions.Propose(stand.Mentorship.Value, personId, agreement, decider.Now, stand.Policy),
            mentorship => Note(personId, DecisionName.AgreementProposed, mentorship, $"version {mentorship.AgreementsProposed}", agreement),
            cancellation);

    /// <summary>Signs the version the person has read; the last signature starts the sessions, or lets a change count.</summary>
    public Task<Verdict<Mentorship>> SignAgreementAsync(
        string programId, string mentorshipId, string personId, int version, CancellationToken cancellation = default) =>
        SignAgreementAsync(programId, mentorshipId, personId, version, support: null, cancellation);

    /// <summary>The same, with what they give themselves.</summary>
    /// <param name="support">Null leaves their part as it is.</param>
    public Task<Verdict<Mentorship>> SignAgreementAsync(
        string programId, string mentorshipId, string personId, int version, Support? support, CancellationToken cancellation = default) =>
        DecideOnAgreementAsync(
            programId,
            mentorshipId,
            stand => AgreementDecisions.Sign(stand.Mentorship.Value, personId, version, decider.Now, support),
            mentorship => Note(
                personId, DecisionName.AgreementSigned, mentorship, $"version {version}", mentorship.Change?.Agreement ?? mentorship.Agreement),
            cancellation);

    /// <summary>Takes back a change that one has proposed.</summary>
    public Task<Verdict<Mentorship>> WithdrawAgreementAsync(
        string programId, string mentorshipId, string personId, int version, CancellationToken cancellation = default) =>
        DecideOnAgreementAsync(
            programId,
            mentorshipId,
            stand => AgreementDecisions.Withdraw(stand.Mentorship.Value, personId, version),
            mentorship => Note(personId, DecisionName.AgreementWithdrawn, mentorship, $"version {version}", inputs: null),
            cancellation);

    /// <summary>Would rather keep the agreement as it is; who proposed the change is told.</summary>
    public Task<Verdict<Mentorship>> KeepAgreementAsync(
        string programId, string mentorshipId, string personId, int version, CancellationToken cancellation = default) =>
        DecideOnAgreementAsync(
            programId,
            mentorshipId,
            stand => AgreementDecisions.Keep(stand.Mentorship.Value, personId, version),
            mentorship => Note(personId, DecisionName.AgreementKept, mentorship, $"version {version}", inputs: null),
            cancellation);

    /// <summary>
    /// Asks to part on good terms (R94); the instance of the mentorship does the rest. Nobody learns which of its members asked. Of a circle, one leaves and
    /// the others go on.
    /// </summary>
    /// <param name="thanks">In their own words, passed on to the others; empty for none.</param>
    public async Task<Verdict<Mentorship>> EndAsync(
        string programId, string mentorshipId, string personId, string thanks = "", CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { Value: { IsCircle: true, IsOpen: true } })
        {
            return await circles.LeaveAsync(programId, mentorshipId, personId, thanks, cancellation);
        }

        var words = thanks.Trim();
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token);
                if (stored is null)
                {
                    return new Decision<Verdict<Mentorship>>(RefusalReason.Unknown);
                }

                var mentorship = stored.Value;
                if (!mentorship.IsMember(personId) || !mentorship.IsOpen)
                {
                    return new Decision<Verdict<Mentorship>>(mentorship.IsMember(personId) ? RefusalReason.AlreadyDone : RefusalReason.NotAMember);
                }

                return words.Length > Farewell.LongestText
                    ? new Decision<Verdict<Mentorship>>(Refusal.Invalid(new FieldError("thanks", "rules.too-long", ("max", Farewell.LongestText))))
                    : MentorshipEnding.Ask(mentorship, personId, words, decider.Now);
            },
            cancellation);
    }

    private Task<Verdict<Mentorship>> DecideOnAgreementAsync(
        string programId,
        string mentorshipId,
        Func<AgreementStand, Verdict<Mentorship>> decide,
        Func<Mentorship, LedgerNote> note,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await AgreementStand.ReadAsync(decider, video, Mentorship.KeyOf(programId, mentorshipId), token) is { } stand
                ? AgreementFollowing.Of(stand, decide(stand), note, decider.Now)
                : new Decision<Verdict<Mentorship>>(RefusalReason.Unknown),
            cancellation);

    private static LedgerNote Note(string personId, DecisionName decision, Mentorship mentorship, string outcome, object? inputs) =>
        new(Actors.Person(personId), decision, mentorship.Id, outcome, inputs);
}
