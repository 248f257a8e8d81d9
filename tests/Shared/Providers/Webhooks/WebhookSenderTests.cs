using System.Net;
using System.Net.Sockets;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Providers.Webhooks;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Providers.Webhooks;

/// <summary>How a message goes out, to a receiver that listens on a real port.</summary>
public sealed class WebhookSenderTests
{
    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    [Fact]
    public async Task A_message_arrives_as_Standard_Webhooks_has_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        (receiver.Status, receiver.Answer) = (HttpStatusCode.OK, "thanks");

        var answer = await SendAsync(receiver.Address, allowLoopback: true);

        Assert.Equal(new WebhookAnswer(200, Text: "thanks"), answer);
        var message = Assert.Single(receiver.Received);
        Assert.Equal(("e1", "1800000000", "v1,c2lnbmVk", "{}"), (message.Id, message.Seconds, message.Signature, message.Body));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    public async Task Nothing_is_sent_into_a_network_by_whatever_name(string host)
    {
        await using var receiver = await WebhookReceiver.StartAsync();

        var answer = await SendAsync(new Uri($"http://{host}:{receiver.Address.Port}/events"), allowLoopback: false);

        Assert.Equal(new WebhookAnswer(null, WebhookFailure.AddressForbidden), answer);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        (receiver.Status, receiver.Location) = (HttpStatusCode.TemporaryRedirect, $"{receiver.Address}/elsewhere");

        Assert.Equal(307, (await SendAsync(receiver.Address, allowLoopback: true)).Status);
        Assert.Equal("/events", Assert.Single(receiver.Received).Path);
    }

    [Fact]
    public async Task Of_an_answer_only_the_beginning_is_kept_without_addresses()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        (receiver.Status, receiver.Answer) = (HttpStatusCode.InternalServerError, $"ada@example.com is unknown {new string('x', 100_000)}");

        var answer = await SendAsync(receiver.Address, allowLoopback: true);

        Assert.Equal(500, answer.Status);
        Assert.InRange(answer.Text!.Length, 1, WebhookAttempt.LongestAnswer + 1);
        Assert.DoesNotContain("ada@example.com", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_listens_is_a_result_too()
    {
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();

        Assert.Equal(new WebhookAnswer(null, WebhookFailure.NotReached), await SendAsync(new Uri($"http://127.0.0.1:{port}/"), allowLoopback: true));
    }

    private static async Task<WebhookAnswer> SendAsync(Uri address, bool allowLoopback)
    {
        using var sender = new WebhookSender(WebhookSettings.Default with { AllowLoopback = allowLoopback });
        return await sender.SendAsync(new WebhookMessage(address, "e1", SentAt, "{}", "v1,c2lnbmVk"), TestContext.Current.CancellationToken);
    }
}
