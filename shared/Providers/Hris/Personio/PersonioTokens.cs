using System.Collections.Concurrent;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Personio;

/// <summary>
/// Tokens of Personio's interface (OAuth 2.0, client credentials). One holds for a day and for any number of calls; asking for one is rationed, so it is
/// kept until it is refused.
/// </summary>
internal sealed class PersonioTokens
{
    private readonly ConcurrentDictionary<(Uri? Address, string? Key), string> tokens = new();

    /// <param name="refused">A token that holds no more; null for none.</param>
    /// <exception cref="HttpRequestException">None was given.</exception>
    public async Task<string> OfAsync(HttpClient http, HrisConnection connection, string? refused, CancellationToken cancellation)
    {
        if (tokens.TryGetValue((connection.ApiAddress, connection.ApiKey), out var known) && known != refused)
        {
            return known;
        }

        var (id, secret) = (connection.ApiKey ?? "").Split(':', 2) is [var client, var password] ? (client, password) : ("", "");
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.AddressOf("v2/auth/token"));
        request.Content = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", id), new("client_secret", secret)]);
        var answer = await http.AskAsync(request, cancellation) ?? default;
        var token = JsonText.Read(answer.At("access_token"), "$.access_token");
        if (token.Length == 0)
        {
            throw new HttpRequestException("Personio gave no access token.");
        }

        tokens[(connection.ApiAddress, connection.ApiKey)] = token;
        return token;
    }
}
