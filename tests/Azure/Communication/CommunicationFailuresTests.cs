using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Communication;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>What the adapters on Azure's own clients leave to code that every build compiles: the clients' pipeline runs here, against the fake.</summary>
public sealed class CommunicationFailuresTests : IAsyncLifetime
{
    private const string Window = """{ "validFrom": "2027-01-04T09:00:00Z", "validUntil": "2027-01-04T10:00:00Z" }""";

    private static readonly DateTimeOffset FirstSent = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private FakeCommunicationService service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await FakeCommunicationService.StartAsync();

    [Theory]
    [InlineData(400, typeof(MailRejectedException))]
    [InlineData(404, typeof(MailRejectedException))]
    [InlineData(413, typeof(MailRejectedException))]
    [InlineData(401, typeof(IOException))]
    [InlineData(403, typeof(IOException))]
    [InlineData(500, typeof(IOException))]
    [InlineData(503, typeof(IOException))]
    [InlineData(0, typeof(IOException))]
    [InlineData(429, typeof(MailThrottledException))]
    public void A_failed_mail_is_worth_another_attempt_or_not(int status, Type meaning) =>
        Assert.IsType(meaning, CommunicationFailures.OfMail(new RequestFailedException(status, "said to ada@example.com", "Code", null)));

    [Theory]
    [InlineData(400, typeof(VideoRefusedException))]
    [InlineData(404, typeof(VideoRefusedException))]
    [InlineData(412, typeof(VideoRefusedException))]
    [InlineData(403, typeof(IOException))]
    [InlineData(500, typeof(IOException))]
    [InlineData(0, typeof(IOException))]
    [InlineData(429, typeof(VideoThrottledException))]
    public void A_failed_room_is_worth_another_attempt_or_not(int status, Type meaning) =>
        Assert.IsType(meaning, CommunicationFailures.OfVideo(new RequestFailedException(status, "no", "Code", null)));

    [Fact]
    public void What_the_service_says_is_named_by_its_code_and_quotes_nobody()
    {
        var failure = new RequestFailedException(400, "ada@example.com", "EmailDroppedAllRecipientsSuppressed", null);

        Assert.Equal("Azure Communication Services answered 400 EmailDroppedAllRecipientsSuppressed.", CommunicationFailures.OfMail(failure).Message);
    }

    [Fact]
    public async Task Throttling_carries_the_time_to_wait()
    {
        service.Refuse(System.Net.HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfterSeconds: 42);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => CreateAsync(Guid.NewGuid()));

        Assert.Equal(TimeSpan.FromSeconds(42), Assert.IsType<VideoThrottledException>(CommunicationFailures.OfVideo(failure)).RetryAfter);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_finds_its_room_though_the_client_library_gives_every_call_an_id_of_its_own()
    {
        var order = Guid.NewGuid();
        service.LoseNextAnswer();
        await Assert.ThrowsAsync<RequestFailedException>(() => CreateAsync(order));

        var room = await CreateAsync(order);
        await CreateAsync(Guid.NewGuid());

        Assert.Contains(room, service.Rooms.All.Keys);
        Assert.Equal(2, service.Rooms.All.Count);
        Assert.Equal(3, service.Requests.Count);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    // As the rooms client sends it: a new id in every call.
    private async Task<string> CreateAsync(Guid order)
    {
        var pipeline = HttpPipelineBuilder.Build(new Options().ForDurableCallers(), new Signing(service.Key));
        using var scope = RepeatableRequest.Begin(order, FirstSent);
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri(service.Endpoint, "/rooms?api-version=2025-03-13"));
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add(RepeatableRequest.IdHeader, Guid.NewGuid().ToString());
        message.Request.Headers.Add(RepeatableRequest.FirstSentHeader, DateTimeOffset.UtcNow.ToString("R"));
        message.Request.Content = RequestContent.Create(BinaryData.FromString(Window));
        await pipeline.SendAsync(message, Cancellation);
        return message.Response.IsError
            ? throw new RequestFailedException(message.Response)
            : (string)System.Text.Json.Nodes.JsonNode.Parse(message.Response.Content)!["id"]!;
    }

    private sealed class Options : ClientOptions;

    private sealed class Signing(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            using var body = new MemoryStream();
            message.Request.Content!.WriteTo(body, CancellationToken.None);
            var uri = message.Request.Uri.ToUri();
            var date = DateTimeOffset.UtcNow.ToString("R");
            message.Request.Headers.SetValue("x-ms-date", date);
            message.Request.Headers.SetValue("x-ms-content-sha256", CommunicationSignature.HashOf(body.ToArray()));
            message.Request.Headers.SetValue("Authorization", CommunicationSignature.Of("POST", uri.PathAndQuery, uri.Authority, date, body.ToArray(), key));
        }
    }
}
