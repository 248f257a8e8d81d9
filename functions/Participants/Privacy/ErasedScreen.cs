using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>
/// What became of an erasure, for everybody who has the address from the last mail: there is nobody left who could visit. It names no one, nobody makes the
/// address of a random id that they know, and what nobody asked for and what goes on have one answer.
/// </summary>
public sealed class ErasedScreen(IDocumentStore store, LinkSigner links, RequestLimiter limiter)
{
    /// <summary>Of everybody together: no guess is right, so nobody needs many.</summary>
    private static readonly RequestLimit OfGuesses = new(6000, TimeSpan.FromHours(1));

    /// <summary>Of one proof.</summary>
    private static readonly RequestLimit OfOne = new(120, TimeSpan.FromHours(1));

    [Function("ShowErased")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/erased/{proof}")] HttpRequest request,
        string proof,
        CancellationToken cancellation)
    {
        var known = links.Verify(proof, LinkPurpose.Erased) is LinkVerdict.Valid { Link.Objects: [var asked] }
            && await store.FindAsync(ErasureProof.KeyOf(asked), cancellation) is { Value: { DoneAt: not null } found }
                ? found
                : null;
        var wait = known is null
            ? await limiter.TakeAsync(OfGuesses, "erased", cancellation)
            : await limiter.TakeAsync(OfOne, $"erased:{known.RequestId}", cancellation);
        return wait is { } span ? FailureAnswer.TooMany(request, span)
            : Page.Show<ErasedPage, ErasedModel>(
                request, new ErasedModel(known), known is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}

/// <param name="Proof">Null where there is none.</param>
public sealed record ErasedModel(ErasureProof? Proof)
{
    /// <summary>By groups of places: administrators read it, too.</summary>
    public IReadOnlyList<ErasedSum> Sums { get; } = Proof is null ? [] : ErasedSum.Of(Proof);
}
