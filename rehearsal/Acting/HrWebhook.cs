using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Delivers HR events through the app's own webhook, signed as Standard Webhooks 1.0.0 asks, without a network between.</summary>
public sealed class HrWebhook(IServiceProvider services)
{
    public const string Connection = "people";

    // Nobody else can reach the app of a rehearsal: the secret keeps nothing but the form.
    private const string Key = "bWVudG9yZmxvdy1yZWhlYXJzYWwtc2VjcmV0LTMyYnk=";

    public static IReadOnlyList<string> Settings { get; } =
        [$"--Hris:Connections:{Connection}:Vendor=StandardWebhooks", $"--Hris:Connections:{Connection}:Secrets=whsec_{Key}"];

    private readonly Instances instances = services.GetRequiredService<Instances>();
    private readonly ReceiveHrisEvent function = ActivatorUtilities.CreateInstance<ReceiveHrisEvent>(services);

    /// <summary>How long the HR system waits for an answer, asked at each delivery: for ever, unless somebody has it hang up.</summary>
    public Func<CancellationToken> Patience { get; set; } = () => CancellationToken.None;

    /// <exception cref="InvalidOperationException">The app refused the delivery.</exception>
    public async Task DeliverAsync(string id, object message, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        var answer = await function.RunAsync(Request(id, body, now), Connection, instances.Client, Patience());
        if (answer is not Accepted)
        {
            throw new InvalidOperationException($"The app did not accept {Encoding.UTF8.GetString(body)}: {answer}.");
        }
    }

    private static HttpRequest Request(string id, byte[] body, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Key), signed);
        var request = new DefaultHttpContext().Request;
        request.Method = HttpMethods.Post;
        request.ContentType = "application/json";
        request.ContentLength = body.Length;
        request.Body = new MemoryStream(body);
        request.Headers["webhook-id"] = id;
        request.Headers["webhook-timestamp"] = seconds;
        request.Headers["webhook-signature"] = $"v1,{Convert.ToBase64String(signature)}";
        return request;
    }
}
