using Azure.Core;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>An identity that signs in at once, or cannot.</summary>
internal sealed class CannedTokens : TokenCredential
{
    public Exception? Failure { get; init; }

    public string[] Scopes { get; private set; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes = requestContext.Scopes;
        return Failure is null ? new AccessToken("token", DateTimeOffset.MaxValue) : throw Failure;
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
