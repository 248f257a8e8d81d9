using System.Net;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>Identities and the tokens that are issued for them.</summary>
public sealed class FakeIdentities
{
    private static readonly string[] Scopes = ["chat", "voip", "chat.join", "chat.join.limited", "voip.join"];

    private int made;

    public HashSet<string> All { get; } = [];

    /// <summary>Tokens that were issued and not revoked, in order, with their scopes.</summary>
    public List<(string Identity, string[] Scopes)> Tokens { get; } = [];

    public FakeAnswer? Answer(FakeRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["identities"]) => Create(request.Json()),
        ("POST", ["identities", var id, ":issueAccessToken"]) when All.Contains(id) => Issue(id, request.Json()["scopes"]),
        ("POST", ["identities", var id, ":revokeAccessTokens"]) when All.Contains(id) => Revoke(id),
        ("DELETE", ["identities", var id]) when All.Remove(id) => Revoke(id),
        (_, ["identities", ..]) => FakeAnswer.Failure(HttpStatusCode.NotFound, "IdentityNotFound"),
        _ => null,
    };

    private FakeAnswer Create(JsonObject order)
    {
        var id = $"8:acs:resource_{++made}";
        var created = new JsonObject { ["identity"] = new JsonObject { ["id"] = id } };
        if (order["createTokenWithScopes"] is { } scopes)
        {
            var issued = Issue(id, scopes);
            if (issued.Status is not HttpStatusCode.OK)
            {
                return issued;
            }

            created["accessToken"] = issued.Body;
        }

        All.Add(id);
        return new FakeAnswer(HttpStatusCode.Created, created);
    }

    private FakeAnswer Issue(string id, JsonNode? asked)
    {
        string[] scopes = [.. asked?.AsArray().Select(scope => scope!.GetValue<string>()) ?? []];
        if (scopes.Length == 0 || scopes.Except(Scopes).Any())
        {
            return FakeAnswer.Failure(HttpStatusCode.BadRequest, "InvalidScopes");
        }

        Tokens.Add((id, scopes));
        return new FakeAnswer(HttpStatusCode.OK, new JsonObject { ["token"] = $"token-of-{id}", ["expiresOn"] = DateTimeOffset.UtcNow.AddHours(24) });
    }

    private FakeAnswer Revoke(string id)
    {
        Tokens.RemoveAll(token => token.Identity == id);
        return new FakeAnswer(HttpStatusCode.NoContent);
    }
}
