using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>
/// Azure Communication Services on this machine, as its REST reference documents it: e-mail, rooms, identities, signed with the access key.
/// It does what a test needs to see: repeats find what the first attempt made, and troubles come when they are told to.
/// </summary>
public sealed class FakeCommunicationService : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Versions =
        new() { ["emails:send"] = "2025-09-01", ["emails"] = "2025-09-01", ["rooms"] = "2025-03-13", ["identities"] = "2023-10-01" };

    private readonly WebApplication host;
    private readonly Lock turn = new();
    private readonly List<Trouble> troubles = [];

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
    public void Refuse(HttpStatusCode status, string code, int? retryAfterSeconds = null) =>
        troubles.Add(new Trouble(FakeAnswer.Failure(status, code, retryAfterSeconds)));

    /// <summary>Does what the next request asks for, and then the connection breaks.</summary>
    /// <param name="to">"POST /rooms", say; null for whatever comes.</param>
    public void LoseNextAnswer(string? to = null) => troubles.Add(new Trouble(Refusal: null, To: to));

    /// <summary>Does what the next request asks for, and does not answer before the caller gives up.</summary>
    public void KeepNextAnswer() => troubles.Add(new Trouble(Refusal: null, IsSilent: true));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await FakeRequest.ReadAsync(context.Request);
        var (answer, trouble) = Take(request);
        if (trouble is { IsSilent: true })
        {
            var gaveUp = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gaveUp.SetResult);
            await gaveUp.Task;
        }
        else if (trouble is { Refusal: null })
        {
            context.Abort();
        }
        else
        {
            await answer.WriteAsync(context.Response);
        }
    }

    // One at a time, as far as state is concerned.
    private (FakeAnswer Answer, Trouble? Trouble) Take(FakeRequest request)
    {
        lock (turn)
        {
            Requests.Add($"{request.Method} {request.Path}");
            var trouble = troubles.Find(next => next.To is null || next.To == Requests[^1]);
            _ = trouble is not null && troubles.Remove(trouble);
            var isSigned = CommunicationSignature.IsValid(request, Key);
            return (isSigned ? trouble?.Refusal ?? Do(request) : FakeAnswer.Failure(HttpStatusCode.Unauthorized, "Denied"), trouble);
        }
    }

    private FakeAnswer Do(FakeRequest request) => Versions.GetValueOrDefault(request.Segments.FirstOrDefault() ?? "") != request.ApiVersion
        ? FakeAnswer.Failure(HttpStatusCode.BadRequest, "InvalidApiVersion")
        : Email.Answer(request, Endpoint) ?? Rooms.Answer(request) ?? Identities.Answer(request) ?? FakeAnswer.Failure(HttpStatusCode.NotFound, "NotFound");

    /// <param name="Refusal">Null does what is asked for and breaks the connection.</param>
    /// <param name="To">The request that meets with it; null for whatever comes.</param>
    private sealed record Trouble(FakeAnswer? Refusal, bool IsSilent = false, string? To = null);
}
