using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays the HR system: signs events as Standard Webhooks 1.0.0 asks and sends them over HTTP.</summary>
public sealed partial class HrisDriver(TestApp app)
{
    private const string Secret = "whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM=";

    /// <summary>The settings of the one connection.</summary>
    public static IReadOnlyList<string> Connection { get; } =
    [
        "--Hris:Connections:people:Vendor=StandardWebhooks",
        $"--Hris:Connections:people:Secrets={Secret}",
    ];

    /// <summary>The settings of a second one, whose deliveries may hold several events.</summary>
    public static IReadOnlyList<string> BambooConnection { get; } =
    [
        "--Hris:Connections:bamboohr:Vendor=BambooHr",
        $"--Hris:Connections:bamboohr:Secrets={SignedWebhook.BambooSecret}",
        "--Hris:Connections:bamboohr:ApiAddress=https://bamboohr.invalid/api/v1",
        "--Hris:Connections:bamboohr:ApiKey=key",
    ];

    public static Task<TestApp> StartAppAsync(params string[] settings) => TestApp.StartWithHttpAsync([.. Connection, .. settings]);

    /// <param name="more">Further fields of the person: ", \"name\": value".</param>
    /// <param name="saidAt">When the system says that it said so; now, if null.</param>
    public string Event(string type, string externalId, string more = "", DateTimeOffset? effectiveAt = null, DateTimeOffset? saidAt = null) =>
        $$"""{ "type": "{{type}}", "timestamp": "{{saidAt ?? app.Now:O}}", "data": { "externalId": "{{externalId}}", "effectiveAt": "{{effectiveAt ?? app.Now:O}}"{{more}} } }""";

    /// <summary>JSON of somebody who got another manager, as BambooHR sends it.</summary>
    public string EmployeeWithManager(string id, string managerId) => $$"""
        {
          "id": "{{id}}", "action": "Updated", "timestamp": "{{app.Now:O}}",
          "changedFields": ["supervisorEId"], "fields": { "supervisorEId": "{{managerId}}" }
        }
        """;

    /// <summary>JSON of somebody who left, as BambooHR sends it.</summary>
    public string EmployeeWhoLeft(string id) => $$"""
        { "id": "{{id}}", "action": "Deleted", "timestamp": "{{app.Now:O}}", "fields": { "Employment Status": "Terminated" } }
        """;

    public async Task<HttpStatusCode> SendAsync(string body, string id)
    {
        await IntroduceAsync(body);
        return await SendUnannouncedAsync(body, id);
    }

    /// <summary>The same about people whom the test does not know by name: the app gives them their ids.</summary>
    public Task<HttpStatusCode> SendUnannouncedAsync(string body, string id) => SendAsync(body, body, id, app.Now, Secret);

    /// <param name="employees">JSON of each (<see cref="EmployeeWithManager"/>, <see cref="EmployeeWhoLeft"/>).</param>
    public async Task<HttpStatusCode> SendTogetherAsync(params string[] employees)
    {
        await IntroduceAsync(string.Concat(employees));
        return await SendBambooAsync($$"""{ "employees": [{{string.Join(", ", employees)}}] }""");
    }

    /// <summary>A body as BambooHR signs it.</summary>
    public async Task<HttpStatusCode> SendBambooAsync(string body, string contentType = "application/json") =>
        (await AnswerOfBambooAsync(body, contentType)).Status;

    /// <returns>With what the answer says.</returns>
    public async Task<(HttpStatusCode Status, string Said)> AnswerOfBambooAsync(string body, string contentType = "application/json")
    {
        var signed = SignedWebhook.Bamboo(body, app.Now, contentType);
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var content = new ByteArrayContent(signed.Body.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/hris/bamboohr") { Content = content };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The same, on a connection that the test holds in its hand, and without waiting for an answer.</summary>
    public async Task<TcpClient> SendRawAsync(string body, string id)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(app.BaseAddress.Host, app.BaseAddress.Port);
        var head = string.Concat(Signature(body, id, app.Now, Secret).Select(header => $"{header.Name}: {header.Value}\r\n"));
        var content = Encoding.UTF8.GetBytes(body);
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/hris/people HTTP/1.1\r\nHost: {app.BaseAddress.Authority}\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n{head}\r\n"));
        await caller.GetStream().WriteAsync(content);
        return caller;
    }

    /// <param name="fault">"tampered", "unsigned", "late", or "elsewhere" (a connection that is not configured).</param>
    public Task<HttpStatusCode> SendFaultyAsync(string body, string fault) => fault switch
    {
        "tampered" => SendAsync(body.Replace("person.left", "person.hired"), body, "evt", app.Now, Secret),
        "late" => SendAsync(body, body, "evt", app.Now.AddMinutes(-6), Secret),
        "elsewhere" => SendAsync(body, body, "evt", app.Now, Secret, "nowhere"),
        "unsigned" => SendAsync(body, body, "evt", app.Now, secret: null),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    // A test knows people by name: anyone whom an event names, and who has no id yet, gets the one of the name.
    private async Task IntroduceAsync(string body)
    {
        foreach (var name in Names().Matches(body).Select(match => match.Groups["name"].Value).Distinct())
        {
            var lookup = new PersonLookup(PersonId.ExternalKey(name), A.Id(name));
            if (await app.Store.FindAsync(Key.Of(lookup)) is null)
            {
                await app.Store.WriteAsync(new Batch().Create(lookup));
            }
        }
    }

    [GeneratedRegex("""xternalId"\s*:\s*"(?<name>[^"]+)""")]
    private static partial Regex Names();

    private async Task<HttpStatusCode> SendAsync(string body, string signedBody, string id, DateTimeOffset at, string? secret, string connection = "people")
    {
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/hris/{connection}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            foreach (var (name, value) in Signature(signedBody, id, at, secret))
            {
                request.Headers.Add(name, value);
            }
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static (string Name, string Value)[] Signature(string body, string id, DateTimeOffset at, string secret)
    {
        var timestamp = at.ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return [("webhook-id", id), ("webhook-timestamp", timestamp.ToString()), ("webhook-signature", $"v1,{Convert.ToBase64String(mac)}")];
    }
}
