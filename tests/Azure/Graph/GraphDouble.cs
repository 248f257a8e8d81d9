using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using MentorFlow.Providers.Graph;

namespace MentorFlow.Tests.Azure.Graph;

/// <summary>
/// Microsoft Graph as documented: sendMail takes MIME in base64 and answers 202, createOrGet knows the external id, and attendance is in reports of records.
/// </summary>
internal sealed class GraphDouble : HttpMessageHandler
{
    private readonly Dictionary<string, JsonObject> meetings = [];
    private readonly Dictionary<string, List<JsonArray>> reports = [];
    private readonly Queue<Func<HttpResponseMessage?>> troubles = [];
    private bool late;
    private int made;

    /// <summary>Mails that the service took, as text.</summary>
    public List<string> Mails { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public IReadOnlyCollection<JsonObject> Meetings => meetings.Values;

    /// <summary>Nothing is answered while it is out.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether the app lacks the permission for attendance.</summary>
    public bool KeepsReports { get; set; }

    /// <param name="patience">For one request, in real time.</param>
    public GraphApi Api(TimeSpan? patience = null) =>
        new(
            new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://graph.test/v1.0/"), Timeout = patience ?? TimeSpan.FromSeconds(30) },
            new Credential());

    /// <summary>People were in a meeting together, and all have left.</summary>
    /// <param name="roomId">Of the meeting.</param>
    public void Report(string roomId, params IEnumerable<(string? Who, DateTimeOffset From, DateTimeOffset Until)> stays)
    {
        var records = stays.Select((stay, index) => (JsonNode)new JsonObject
        {
            ["id"] = $"record-{index}",
            ["identity"] = stay.Who is null ? null : new JsonObject { ["id"] = stay.Who, ["displayName"] = "Somebody" },
            ["totalAttendanceInSeconds"] = (int)(stay.Until - stay.From).TotalSeconds,
            ["attendanceIntervals"] = new JsonArray(new JsonObject { ["joinDateTime"] = stay.From, ["leaveDateTime"] = stay.Until }),
        });
        if (!reports.TryGetValue(roomId, out var known))
        {
            reports[roomId] = known = [];
        }

        known.Add(new JsonArray([.. records]));
    }

    /// <summary>Answers the next request that is more than a look so, instead of doing it.</summary>
    public GraphDouble Refuse(HttpStatusCode status, string code, TimeSpan? retryAfter = null)
    {
        troubles.Enqueue(() => Answer(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "No." } }, retryAfter));
        return this;
    }

    /// <summary>Does what the next request that is more than a look asks for, and then the connection breaks.</summary>
    public void LoseNextAnswer() => troubles.Enqueue(() => null);

    /// <summary>Does what the next request asks for, and answers after everybody has lost patience.</summary>
    public void AnswerNextTooLate() => late = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Assert.Equal("Bearer token-for-https://graph.microsoft.com/.default", request.Headers.Authorization?.ToString());
        if (IsOut)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host is known.");
        }

        var trouble = troubles.Count > 0 && request.Method != HttpMethod.Get ? troubles.Dequeue() : null;
        if (trouble?.Invoke() is { } refusal)
        {
            return refusal;
        }

        var answer = await DoAsync(request, cancellationToken);
        if (late && request.Method != HttpMethod.Get)
        {
            late = false;
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return trouble is null ? answer : throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed.");
    }

    private async Task<HttpResponseMessage> DoAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/')[2..].Select(Uri.UnescapeDataString).ToArray();
        switch (request.Method.Method, path)
        {
            case ("POST", ["users", _, "sendMail"]):
                Assert.Equal("text/plain", request.Content!.Headers.ContentType!.MediaType);
                Mails.Add(Encoding.ASCII.GetString(Convert.FromBase64String(await request.Content.ReadAsStringAsync(cancellation))));
                return new HttpResponseMessage(HttpStatusCode.Accepted);
            case ("POST", ["users", _, "onlineMeetings", "createOrGet"]):
                return CreateOrGet(await BodyAsync(request, cancellation));
            case ("PATCH", ["users", _, "onlineMeetings", var id]) when Find(id) is { } meeting:
                foreach (var (name, value) in await BodyAsync(request, cancellation))
                {
                    meeting[name] = value?.DeepClone();
                }

                return Answer(HttpStatusCode.OK, meeting);
            case ("DELETE", ["users", _, "onlineMeetings", var id]) when Find(id) is { } meeting:
                meetings.Remove(meeting["externalId"]!.GetValue<string>());
                return new HttpResponseMessage(HttpStatusCode.NoContent);
            case ("GET", ["users", _, "onlineMeetings", _, ..]) when KeepsReports:
                return Answer(
                    HttpStatusCode.Forbidden, new JsonObject { ["error"] = new JsonObject { ["code"] = "Forbidden", ["message"] = "No policy found." } });
            case ("GET", ["users", _, "onlineMeetings", var id, "attendanceReports"]) when Find(id) is not null:
                return Answer(HttpStatusCode.OK, new JsonObject
                {
                    ["value"] = new JsonArray([.. ReportsOf(id).Select((records, index) => (JsonNode)new JsonObject
                    {
                        ["id"] = $"report-{index}",
                        ["totalParticipantCount"] = records.Count,
                    })]),
                });
            case ("GET", ["users", _, "onlineMeetings", var id, "attendanceReports", var report, "attendanceRecords"]) when Find(id) is not null:
                var wanted = ReportsOf(id)[int.Parse(report.Split('-')[1], CultureInfo.InvariantCulture)];
                return Answer(HttpStatusCode.OK, new JsonObject { ["value"] = wanted.DeepClone() });
            default:
                return Answer(HttpStatusCode.NotFound, new JsonObject { ["error"] = new JsonObject { ["code"] = "UnknownError", ["message"] = "" } });
        }
    }

    private HttpResponseMessage CreateOrGet(JsonObject order)
    {
        var key = order["externalId"]!.GetValue<string>();
        if (meetings.TryGetValue(key, out var known))
        {
            return Answer(HttpStatusCode.OK, known);
        }

        order["id"] = $"MSo1{++made}";
        order["joinWebUrl"] = $"https://teams.microsoft.com/l/meetup-join/{made}";
        meetings[key] = order;
        return Answer(HttpStatusCode.Created, order);
    }

    private IReadOnlyList<JsonArray> ReportsOf(string id) => reports.TryGetValue(id, out var known) ? known : [];

    private JsonObject? Find(string id) => meetings.Values.FirstOrDefault(meeting => meeting["id"]!.GetValue<string>() == id);

    private static async Task<JsonObject> BodyAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellation))!.AsObject();

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = retryAfter is null ? null : new(retryAfter.Value);
        return response;
    }

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token-for-{requestContext.Scopes.Single()}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
