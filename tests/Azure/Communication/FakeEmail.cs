using System.Net;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>
/// Sending: 202 with the operation's address, and its state for who asks. A second request under one Operation-Id is refused as a conflict, and sends nothing.
/// </summary>
public sealed class FakeEmail
{
    private const int SecondsToWait = 30;

    private readonly Dictionary<string, JsonObject> operations = [];

    /// <summary>Bodies of the mails that were taken, by operation.</summary>
    public IReadOnlyDictionary<string, JsonObject> Operations => operations;

    /// <summary>NotStarted, Running, Succeeded, Failed or Canceled.</summary>
    public string State { get; set; } = "Running";

    /// <summary>Why a mail failed; null for none.</summary>
    public string? Problem { get; set; }

    public FakeAnswer? Answer(FakeRequest request, Uri endpoint) => (request.Method, request.Segments) switch
    {
        ("POST", ["emails:send"]) => Send(request, endpoint),
        ("GET", ["emails", "operations", var id]) when operations.ContainsKey(id) => Tell(id),
        (_, ["emails", ..]) => FakeAnswer.Failure(HttpStatusCode.NotFound, "OperationNotFound"),
        _ => null,
    };

    private FakeAnswer Send(FakeRequest request, Uri endpoint)
    {
        var id = request.Header("Operation-Id") ?? Guid.NewGuid().ToString();
        var mail = request.Json();
        if (mail["senderAddress"] is null || mail["content"]?["subject"] is null || mail["recipients"]?["to"]?.AsArray() is not { Count: > 0 })
        {
            return FakeAnswer.Failure(HttpStatusCode.BadRequest, "InvalidPayload");
        }

        if (!operations.TryAdd(id, mail))
        {
            return FakeAnswer.Failure(HttpStatusCode.Conflict, "OperationIdExists");
        }

        var headers = new Dictionary<string, string> { ["Operation-Location"] = $"{endpoint}emails/operations/{id}?api-version={request.ApiVersion}" };
        return new FakeAnswer(HttpStatusCode.Accepted, new JsonObject { ["id"] = id, ["status"] = "Running" }, headers, SecondsToWait);
    }

    private FakeAnswer Tell(string id) => new(
        HttpStatusCode.OK,
        new JsonObject { ["id"] = id, ["status"] = State, ["error"] = Problem is null ? null : new JsonObject { ["code"] = Problem, ["message"] = "No." } },
        RetryAfterSeconds: State is "NotStarted" or "Running" ? SecondsToWait : null);
}
