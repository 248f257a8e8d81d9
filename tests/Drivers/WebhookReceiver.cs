using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// A system of the organization that is told of events: it listens on a port of this machine, and believes what Standard Webhooks 1.0.0 lets it, written
/// from that document and not with the product's own code.
/// </summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication web;

    private WebhookReceiver(WebApplication web) => this.web = web;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(new Uri(web.Urls.Single()), "/events");

    /// <summary>What the next messages are answered with; when nothing is left, <see cref="Status"/>.</summary>
    public ConcurrentQueue<HttpStatusCode> Troubles { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    /// <summary>What an answer says, and where it sends on to; null for nothing.</summary>
    public string? Answer { get; set; }

    public string? Location { get; set; }

    public ConcurrentQueue<ReceivedMessage> Received { get; } = [];

    public IEnumerable<string> Types => Received.Select(message => message.Type);

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        receiver.web.MapPost("/{**path}", receiver.TakeAsync);
        await receiver.web.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers;
        Received.Enqueue(new ReceivedMessage(
            $"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}", await reader.ReadToEndAsync())
        {
            Path = context.Request.Path,
        });
        context.Response.StatusCode = (int)(Troubles.TryDequeue(out var trouble) ? trouble : Status);
        if (Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        if (Answer is { } answer)
        {
            await context.Response.WriteAsync(answer);
        }
    }
}

/// <param name="Seconds">Since 1970, as the header had them.</param>
public sealed record ReceivedMessage(string Id, string Seconds, string Signature, string Body)
{
    public string Path { get; init; } = "";

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    public DateTimeOffset SentAt => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Seconds, CultureInfo.InvariantCulture));

    /// <summary>Whether one of its signatures is by that secret.</summary>
    /// <param name="secret">"whsec_" and base64.</param>
    public bool IsSignedBy(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Seconds}.{Body}")));
        return Signature.Split(' ').Contains($"v1,{expected}");
    }
}
