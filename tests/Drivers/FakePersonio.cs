using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Personio's interface, v2: tokens for client credentials, persons, their employments and the units they stand in.</summary>
/// <param name="client">Id of the client; a token is kept for each.</param>
public sealed class FakePersonio(string client) : FakeHris(
    HrisVendor.Personio, $"Secrets={SignedWebhook.PersonioSecret}", "ApiAddress=https://personio.invalid", $"ApiKey={client}:se:cret", "FieldNames:Grade=level")
{
    private int tokens;

    /// <summary>JSON by path: "/v2/persons/1".</summary>
    public Dictionary<string, string> Documents { get; } = [];

    /// <summary>The token that was given last is refused from now on, as after a day.</summary>
    public void Expire() => tokens++;

    protected override HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path == "/v2/auth/token")
        {
            return body == $"grant_type=client_credentials&client_id={client}&client_secret=se%3Acret"
                ? Json($$"""{ "access_token": "papi-{{client}}-{{tokens}}", "token_type": "Bearer", "expires_in": 86400 }""")
                : Status(HttpStatusCode.Unauthorized);
        }

        return request.Headers.Authorization?.ToString() != $"Bearer papi-{client}-{tokens}" ? Status(HttpStatusCode.Unauthorized)
            : Documents.TryGetValue(path, out var found) ? Json(found)
            : Status(HttpStatusCode.NotFound);
    }
}
