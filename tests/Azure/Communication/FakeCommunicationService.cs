using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>
/// Azure Communication Services on this machine, as its REST reference documents it: e-mail (2025-09-01), rooms (2025-03-13), identities (2023-10-01), signed with the access key.
/// It does what a test needs to see: repeats find what the first attempt made, and troubles come when they are told to.
/// </summary>
public sealed class FakeCommunicationService : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly Queue<Trouble> troubles = [];

    private FakeCommunicationService(WebApplication host) => this.host = host;

    public Uri Endpoint => new(host.Urls.Single());

    /// <summary>The access key, in base64.</summary>
    public string Key { get; } = Convert.ToBase64String("the access key of a resource"u8);

    public FakeEmail Email { get; } = new();

    public FakeRooms Rooms { get; } = new();

    public FakeIdentities Identities { get; } = new();

    /// <summary>"POST /rooms", in order, those that met with trouble too.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<FakeCommunicationService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new FakeCommunicationService(builder.Build());
        service.host.Run(service.AnswerAsync);
        await service.host.StartAsync();
        return service;
    }

    /// <summary>Answers the next request so, instead of doing it.</summary>
    public void Refuse(HttpStatusCode status, string code, int? retryAfterSeconds = null) => troubles.Enqueue(new Trouble(FakeAnswer.Failure(status, code, retryAfterSeconds)));

    /// <summary>Does what the next request asks for, and then the connection breaks.</summary>
    public void LoseNextAnswer() => troubles.Enqueue(new Trouble(Refusal: null));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await FakeRequest.ReadAsync(context.Request);
        Requests.Add($"{request.Method} {request.Path}");
        var trouble = troubles.TryDequeue(out var next) ? next : null;
        var answer = !CommunicationSignature.IsValid(request, Key) ? FakeAnswer.Failure(HttpStatusCode.Unauthorized, "Denied") : trouble?.Refusal ?? Do(request);
        if (trouble is { Refusal: null })
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer);
    }

    private FakeAnswer Do(FakeRequest request) =>
        Email.Answer(request, Endpoint) ?? Rooms.Answer(request) ?? Identities.Answer(request) ?? FakeAnswer.Failure(HttpStatusCode.NotFound, "NotFound");

    private static async Task WriteAsync(HttpResponse response, FakeAnswer answer)
    {
        response.StatusCode = (int)answer.Status;
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }

        if (answer.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = $"{seconds}";
        }

        if (answer.Body is { } body)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(body.ToJsonString());
        }
    }

    /// <param name="Refusal">Null does what is asked for and breaks the connection.</param>
    private sealed record Trouble(FakeAnswer? Refusal);
}

public sealed record FakeAnswer(HttpStatusCode Status, JsonNode? Body = null, IReadOnlyDictionary<string, string>? Headers = null, int? RetryAfterSeconds = null)
{
    public static FakeAnswer Failure(HttpStatusCode status, string code, int? retryAfterSeconds = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "No." } },
        new Dictionary<string, string> { ["x-ms-error-code"] = code },
        retryAfterSeconds);
}
