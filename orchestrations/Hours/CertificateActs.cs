using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hours;

/// <summary>What people do with their certificates: whether others can see that one is genuine is theirs to say.</summary>
public sealed class CertificateActs(Decider decider)
{
    /// <summary>The address of a certificate that stands; null where none does.</summary>
    public async Task<CertificateProof?> FindAsync(MentorshipKey mentorship, string personId, CancellationToken cancellation = default) =>
        CertificateDecisions.Standing(await AllAsync(personId, cancellation), mentorship.ProgramId, mentorship.MentorshipId);

    /// <summary>Makes an address for it, or has the one that stands say what it says now.</summary>
    public Task<Verdict<CertificateProof>> GiveAsync(
        MentorshipKey mentorship, string personId, CertificateFacts says, CancellationToken cancellation = default) => DecideAsync(
        personId,
        known => CertificateDecisions.Give(known, personId, mentorship.ProgramId, mentorship.MentorshipId, says, decider.Now),
        DecisionName.ProofGiven,
        cancellation);

    /// <summary>Takes the address back: it says nothing any more.</summary>
    public Task<Verdict<CertificateProof>> WithdrawAsync(MentorshipKey mentorship, string personId, CancellationToken cancellation = default) => DecideAsync(
        personId,
        known => CertificateDecisions.Withdraw(known, mentorship.ProgramId, mentorship.MentorshipId, decider.Now),
        DecisionName.ProofWithdrawn,
        cancellation);

    private Task<Verdict<CertificateProof>> DecideAsync(
        string personId,
        Func<IReadOnlyList<CertificateProof>, Verdict<CertificateProof>> decide,
        DecisionName name,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Person(personId),
        async token =>
        {
            var verdict = decide(await AllAsync(personId, token));
            if (verdict.Value is not { } proof)
            {
                return new Decision<Verdict<CertificateProof>>(verdict);
            }

            var stored = await decider.Store.FindAsync(Key.Of(proof), token);
            return new Decision<Verdict<CertificateProof>>(verdict)
            {
                Writes = stored is null ? new Batch().Create(proof) : new Batch().Replace(stored, proof),
                Notes = [new LedgerNote(Actors.Person(personId), name, $"person:{personId}", $"number {proof.Number}")],
            };
        },
        cancellation);

    private async Task<IReadOnlyList<CertificateProof>> AllAsync(string personId, CancellationToken cancellation) => await decider.Store
        .QueryAsync<CertificateProof>(Partition.Person(personId), cancellation: cancellation)
        .Select(stored => stored.Value)
        .ToListAsync(cancellation);
}
