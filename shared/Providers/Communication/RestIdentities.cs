using Azure.Core;

namespace MentorFlow.Providers.Communication;

/// <summary>By which the service knows people, and the tokens that they join with.</summary>
public sealed class RestIdentities(CommunicationRest service)
{
    private const string Version = "2023-10-01";

    /// <returns>Its raw id.</returns>
    public async Task<string> CreateAsync(CancellationToken cancellation = default) =>
        (await service.AskAsync<Created>(new(RequestMethod.Post, "/identities", Version) { Body = new { } }, cancellation)).Identity.Id;

    /// <param name="scopes">Such as "voip.join".</param>
    public Task<RestToken> IssueAsync(string identity, IReadOnlyList<string> scopes, CancellationToken cancellation = default) =>
        service.AskAsync<RestToken>(
            new(RequestMethod.Post, $"{PathOf(identity)}/:issueAccessToken", Version) { Body = new { Scopes = scopes } }, cancellation);

    /// <summary>Revokes its tokens, and erases what the service holds under it.</summary>
    public Task DeleteAsync(string identity, CancellationToken cancellation = default) =>
        service.TellAsync(new(RequestMethod.Delete, PathOf(identity), Version), cancellation);

    private static string PathOf(string identity) => $"/identities/{Uri.EscapeDataString(identity)}";

    private sealed record Created
    {
        public required Named Identity { get; init; }
    }

    private sealed record Named
    {
        public required string Id { get; init; }
    }
}

public sealed record RestToken
{
    /// <summary>A secret until <see cref="ExpiresOn"/>, a day from now.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset ExpiresOn { get; init; }
}
