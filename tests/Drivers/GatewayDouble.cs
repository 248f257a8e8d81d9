using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Providers.TextMessages;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// An organization's gateway for text messages: it believes only what Standard Webhooks 1.0.0 lets it, written from that document and not with the product's
/// own code, and knows an id that comes again.
/// </summary>
internal sealed class GatewayDouble : HttpMessageHandler
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly Dictionary<string, (string To, string Text)> sent = [];

    /// <summary>What the next requests are answered with; afterwards every one is taken.</summary>
    public Queue<HttpStatusCode> Troubles { get; } = [];

    /// <summary>Every id that was asked for, repeats included.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Each once.</summary>
    public IReadOnlyCollection<(string To, string Text)> Sent => sent.Values;

    public GatewayTextMessages Messages(TimeProvider clock) => new(
        new HttpClient(this, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(15) },
        new GatewaySettings(new Uri("https://gateway.example.com/messages"), GatewaySettings.ReadSecret(Secret)!.Value),
        clock);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var (id, seconds) = (Header(request, "webhook-id"), Header(request, "webhook-timestamp"));
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        var expected = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed);
        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", Header(request, "webhook-signature"));
        Asked.Add(id);
        if (Troubles.TryDequeue(out var trouble))
        {
            return new HttpResponseMessage(trouble);
        }

        var message = JsonNode.Parse(body)!;
        Assert.Equal(id, (string?)message["id"]);
        sent.TryAdd(id, ((string)message["to"]!, (string)message["text"]!));
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    private static string Header(HttpRequestMessage request, string name) => request.Headers.GetValues(name).Single();
}
