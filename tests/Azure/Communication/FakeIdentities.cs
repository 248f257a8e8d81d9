using System.Net;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>Identities and the tokens that are issued for them.</summary>
public sealed class FakeIdentities
{
    private int made;

    public HashSet<string> All { get; } = [];

    /// <summary>Scopes of the tokens that were issued, in order.</summary>
    public List<(string Identity, string[] Scopes)> Tokens { get; } = [];

    public FakeAnswer? Answer(FakeRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["identities"]) => Create(),
        ("POST", ["identities", var id, ":issueAccessToken"]) when All.Contains(id) => Issue(id, request.Json()),
        ("DELETE", ["identities", var id]) when All.Remove(id) => new FakeAnswer(HttpStatusCode.NoContent),
        (_, ["identities", ..]) => FakeAnswer.Failure(HttpStatusCode.NotFound, "IdentityNotFound"),
        _ => null,
    };

    private FakeAnswer Create()
    {
        var id = $"8:acs:resource_{++made}";
        All.Add(id);
        return new FakeAnswer(HttpStatusCode.Created, new JsonObject { ["identity"] = new JsonObject { ["id"] = id } });
    }

    private FakeAnswer Issue(string id, JsonObject order)
    {
        Tokens.Add((id, [.. order["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>())]));
        return new FakeAnswer(HttpStatusCode.OK, new JsonObject { ["token"] = $"token-of-{id}", ["expiresOn"] = DateTimeOffset.UtcNow.AddHours(24) });
    }
}
