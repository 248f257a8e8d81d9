using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Hours;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Hours;

/// <summary>The certificate of a mentorship with its hours, and the address at which others can check it, if its owner wants that (R100).</summary>
public sealed class CertificateScreen(MentorshipAccess access, CertificateReading reading, CertificateActs acts, ProofSigner signer, SiteAddress site)
{
    /// <summary>What a form of the page does: the name of its button.</summary>
    internal const string Act = "act";

    internal const string Give = "give";

    internal const string Withdraw = "withdraw";

    private const string Route = "m/certificate/{program}/{mentorship}";

    [Function("ShowCertificate")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair =>
            {
                if (await SaysAsync(pair, cancellation) is not { } says)
                {
                    return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }

                var proof = await acts.FindAsync(new MentorshipKey(pair.ProgramId, pair.MentorshipId), pair.Participant.PersonId, cancellation);
                var address = proof is null ? null : site.At(Paths.Verify(signer.Sign(proof.PersonId, proof.Number)));
                return Page.Show<CertificatePage, CertificateModel>(request, new CertificateModel(pair, says, proof, address));
            },
            cancellation);

    [Function("ShareCertificate")]
    public Task<IResult> ShareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/address")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                // A second click changes nothing.
                var (key, person) = (new MentorshipKey(pair.ProgramId, pair.MentorshipId), pair.Participant.PersonId);
                if (form[Act] == Withdraw)
                {
                    await acts.WithdrawAsync(key, person, cancellation);
                    return Page.SeeOther(request, Paths.Certificate(program, mentorship).With(Done.CertificateUnshared));
                }

                if (form[Act] == Give && await SaysAsync(pair, cancellation) is { } says)
                {
                    await acts.GiveAsync(key, person, says, cancellation);
                    return Page.SeeOther(request, Paths.Certificate(program, mentorship).With(Done.CertificateShared));
                }

                return Page.SeeOther(request, Paths.Certificate(program, mentorship));
            },
            cancellation);

    private Task<CertificateFacts?> SaysAsync(Pair pair, CancellationToken cancellation) =>
        reading.ReadAsync(pair.Participant.Program, pair.Mentorship, pair.Participant.Person, cancellation);
}

/// <param name="Says">What it says today.</param>
/// <param name="Proof">Of the address that stands; null for none.</param>
/// <param name="Address">Likewise.</param>
public sealed record CertificateModel(Pair Pair, CertificateFacts Says, CertificateProof? Proof, Uri? Address)
{
    /// <summary>Whether who opens the address reads something else than what stands here.</summary>
    public bool IsBehind => Proof is not null && !Says.Confirms(Proof.Says);
}
