using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>The fake is only worth something if it holds to the documented protocol.</summary>
public sealed class FakeCommunicationServiceTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private FakeCommunicationService service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await FakeCommunicationService.StartAsync();

    [Fact]
    public async Task A_request_that_is_not_signed_is_refused()
    {
        var answer = await http.PostAsJsonAsync(new Uri(service.Endpoint, "/rooms?api-version=2025-03-13"), new { }, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(service.Rooms.All);
    }

    [Fact]
    public async Task A_body_that_was_changed_on_the_way_is_refused()
    {
        var answer = await SendAsync(HttpMethod.Post, "/identities?api-version=2023-10-01", new JsonObject(), tamper: true);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_mail_is_taken_once_under_its_operation_and_its_state_can_be_read()
    {
        var mail = new JsonObject
        {
            ["senderAddress"] = "a@example.com",
            ["content"] = new JsonObject { ["subject"] = "s" },
            ["recipients"] = new JsonObject { ["to"] = new JsonArray(new JsonObject { ["address"] = "b@example.com" }) },
        };
        var first = await SendAsync(HttpMethod.Post, "/emails:send?api-version=2025-09-01", mail, ("Operation-Id", "8d3f"));
        var second = await SendAsync(HttpMethod.Post, "/emails:send?api-version=2025-09-01", mail, ("Operation-Id", "8d3f"));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal(30, first.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Single(service.Email.Operations);
        var location = new Uri(first.Headers.GetValues("Operation-Location").Single());
        var state = await SendAsync(HttpMethod.Get, location.PathAndQuery, body: null);
        Assert.Equal("Running", (string?)(await BodyAsync(state))["status"]);
    }

    [Fact]
    public async Task A_room_that_is_asked_for_again_under_its_id_is_the_same_and_under_another_one_another()
    {
        var order = new JsonObject { ["validFrom"] = "2027-01-04T09:00:00Z", ["validUntil"] = "2027-01-04T10:00:00Z" };
        var (id, sent) = (Guid.NewGuid(), "Mon, 04 Jan 2027 08:00:00 GMT");

        var first = await BodyAsync(await CreateAsync(id));
        var again = await BodyAsync(await CreateAsync(id));
        await CreateAsync(Guid.NewGuid());

        Assert.Equal((string?)first["id"], (string?)again["id"]);
        Assert.Equal(2, service.Rooms.All.Count);

        Task<HttpResponseMessage> CreateAsync(Guid key) => SendAsync(
            HttpMethod.Post, "/rooms?api-version=2025-03-13", order, ("Repeatability-Request-ID", key.ToString()), ("Repeatability-First-Sent", sent));
    }

    [Fact]
    public async Task Troubles_come_when_they_are_told_to()
    {
        service.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfterSeconds: 17);
        service.LoseNextAnswer();

        var throttled = await SendAsync(HttpMethod.Post, "/identities?api-version=2023-10-01", []);
        Assert.Equal((HttpStatusCode.TooManyRequests, 17), (throttled.StatusCode, throttled.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Empty(service.Identities.All);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, "/identities?api-version=2023-10-01", []));
        Assert.Single(service.Identities.All);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await service.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, tamper: false, headers);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, JsonObject? body, bool tamper, params (string Name, string Value)[] headers)
    {
        var bytes = body is null ? [] : System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());
        const string Date = "Mon, 04 Jan 2027 08:00:00 GMT";
        using var content = body is null ? null : new ByteArrayContent(tamper ? [.. bytes, (byte)' '] : bytes);
        using var request = new HttpRequestMessage(method, new Uri(service.Endpoint, path)) { Content = content };
        request.Headers.Add("x-ms-date", Date);
        request.Headers.Add("x-ms-content-sha256", CommunicationSignature.HashOf(bytes));
        var signature = CommunicationSignature.Of(method.Method, path, service.Endpoint.Authority, Date, bytes, service.Key);
        request.Headers.TryAddWithoutValidation("Authorization", signature);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request, Cancellation);
    }

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
}
