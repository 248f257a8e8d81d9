using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Hours;

/// <summary>
/// Where everybody who has the address of a certificate sees what it says and whether that holds (R100). What nobody has written, what was taken back
/// and what is gone have one answer.
/// </summary>
public sealed class VerifyScreen(ProofSigner signer, CertificateReading reading, IDocumentStore store, RequestLimiter limiter)
{
    /// <summary>Of everybody together: no guess is right, so nobody needs many.</summary>
    private static readonly RequestLimit OfGuesses = new(6000, TimeSpan.FromHours(1));

    /// <summary>Of one certificate.</summary>
    private static readonly RequestLimit OfOne = new(120, TimeSpan.FromHours(1));

    [Function("VerifyCertificate")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "verify/{certificate}")] HttpRequest request,
        string certificate,
        CancellationToken cancellation)
    {
        var proof = await FindAsync(certificate, cancellation);
        var wait = proof is null
            ? await limiter.TakeAsync(OfGuesses, "verify", cancellation)
            : await limiter.TakeAsync(OfOne, $"verify:{proof.PersonId}:{proof.Number}", cancellation);
        if (wait is { } span)
        {
            return FailureAnswer.TooMany(request, span);
        }

        return proof is null
            ? Page.Show<VerifyPage, VerifyModel>(request, new VerifyModel(null, null, Holds: false), StatusCodes.Status404NotFound)
            : Page.Show<VerifyPage, VerifyModel>(request, new VerifyModel(proof.Says, proof.GivenAt, await reading.HoldsAsync(proof, cancellation)));
    }

    // What no key of ours has written is not looked for.
    private async Task<CertificateProof?> FindAsync(string code, CancellationToken cancellation) =>
        signer.Verify(code) is { } known
        && await store.FindAsync(CertificateProof.KeyOf(known.PersonId, known.Number), cancellation) is { Value: { WithdrawnAt: null } proof }
            ? proof
            : null;
}

/// <param name="Says">Null where there is no such certificate.</param>
/// <param name="GivenAt">Likewise, UTC.</param>
/// <param name="Holds">Whether that is what it says today.</param>
public sealed record VerifyModel(CertificateFacts? Says, DateTimeOffset? GivenAt, bool Holds);
