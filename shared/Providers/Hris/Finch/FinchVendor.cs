using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Finch;

/// <summary>
/// Finch: a signature as Standard Webhooks has it, under headers of its own, with a base64 secret. Its events say who changed; the person and the
/// employment are asked for, each by itself.
/// </summary>
internal sealed class FinchVendor : IHrisVendor
{
    private const string ApiVersion = "2020-09-17";

    public HrisVendor Vendor => HrisVendor.Finch;

    public bool AsksBack => true;

    // Finch takes ids of this form only.
    public string TrialId => Guid.Empty.ToString();

    public bool IsSecret(string text) => Signatures.FromBase64(text) is { Length: >= ConnectionCheck.ShortestSecret };

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (request.Header("finch-event-id") is not { Length: > 0 } id || Sent(connection, id, request, now) is not { } sent)
        {
            return new WebhookVerdict.Unsigned();
        }

        var (said, rule) = FinchEvent.Read(id, JsonText.Parse(request.Body.Span), sent < now ? sent : now);
        return said is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(id, [said]);
    }

    public async Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation) =>
        await AskAsync(http, connection, "individual", externalPersonId, cancellation) is { } individual
            ? FinchFields.Read(
                individual, await AskAsync(http, connection, "employment", externalPersonId, cancellation) ?? default, connection.FieldNames)
            : null;

    private static DateTimeOffset? Sent(HrisConnection connection, string id, WebhookRequest request, DateTimeOffset now) => MessageSignature.Sent(
        connection.Secrets.Select(Signatures.FromBase64).OfType<byte[]>(),
        request,
        id,
        request.Header("finch-timestamp"),
        request.Header("finch-signature"),
        now);

    /// <param name="what">The end of the path: "individual" or "employment".</param>
    private static async Task<JsonElement?> AskAsync(
        HttpClient http, HrisConnection connection, string what, string individualId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.AddressOf($"employer/{what}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", connection.ApiKey);
        request.Headers.Add("Finch-API-Version", ApiVersion);
        request.Content = JsonContent.Create(new { requests = new[] { new { individual_id = individualId } } });
        var answer = await http.AskAsync(request, cancellation);
        foreach (var response in answer?.At("responses").Members() ?? [])
        {
            if (JsonText.Read(response.At("individual_id"), "$.responses.individual_id") == individualId)
            {
                return JsonText.Read(response.At("code"), "$.responses.code") switch
                {
                    "200" => response.At("body"),
                    "404" => null,
                    var code => throw new HttpRequestException($"Finch answered {code} for one person's {what}."),
                };
            }
        }

        return null;
    }
}
