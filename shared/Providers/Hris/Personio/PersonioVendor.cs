using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.Personio;

/// <summary>
/// Personio, webhooks v2. No signature of theirs is documented: the address that was given to them ends in a secret, and an event is a hint only. What
/// somebody is now is asked for; that they were deleted, of whom there is nothing to ask, is taken at its word. A delivery is known by its bytes.
/// </summary>
internal sealed class PersonioVendor : IHrisVendor
{
    private readonly PersonioTokens tokens = new();

    public HrisVendor Vendor => HrisVendor.Personio;

    public bool AsksBack => true;

    public string KeyForm => "a client id, a colon and its secret";

    /// <summary>It stands in an address: letters, digits, and what base64 is made of.</summary>
    public bool IsSecret(string text) =>
        text.Length >= ConnectionCheck.ShortestSecret && text.All(character => char.IsAsciiLetterOrDigit(character) || "+/=-_.~".Contains(character));

    public WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        if (!Signatures.AnyMatches(connection.Secrets.Select(Digest), [Digest(request.Secret ?? "")]))
        {
            return new WebhookVerdict.Unsigned();
        }

        var (said, rule) = PersonioEvent.Read(request.Fingerprint, JsonText.Parse(request.Body.Span), now);
        return said is null ? new WebhookVerdict.Malformed(rule!) : new WebhookVerdict.Accepted(said.EventId, [said]);
    }

    public async Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation)
    {
        var path = $"v2/persons/{Uri.EscapeDataString(externalPersonId)}";
        if (await AskAsync(http, connection, path, cancellation) is not { } person)
        {
            return null;
        }

        var employments = PersonioEmployments.Of(await AskAsync(http, connection, $"{path}/employments?limit=50", cancellation) ?? default);
        return PersonioFields.Read(person, employments, await TeamAsync(http, connection, employments, cancellation), connection.FieldNames);
    }

    // The name of a unit needs a right of its own; without it the person still counts.
    private async Task<JsonElement> TeamAsync(HttpClient http, HrisConnection connection, PersonioEmployments employments, CancellationToken cancellation)
    {
        if (employments.Unit is not { } unit)
        {
            return default;
        }

        try
        {
            var answer = await AskAsync(http, connection, $"v2/org-units/{Uri.EscapeDataString(unit.Id)}?type={unit.Type}", cancellation) ?? default;
            return answer.At("name");
        }
        catch (HttpRequestException refused) when (refused.StatusCode is HttpStatusCode.Forbidden)
        {
            return default;
        }
    }

    private async Task<JsonElement?> AskAsync(HttpClient http, HrisConnection connection, string path, CancellationToken cancellation)
    {
        var token = await tokens.OfAsync(http, connection, refused: null, cancellation);
        try
        {
            return await GetAsync(token);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode is HttpStatusCode.Unauthorized)
        {
            return await GetAsync(await tokens.OfAsync(http, connection, refused: token, cancellation));
        }

        async Task<JsonElement?> GetAsync(string bearer)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, connection.AddressOf(path));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            return await http.AskAsync(request, cancellation);
        }
    }

    // As it is written in an address, where "+" and "/" are something else. Digests are of one length, which is what is compared in constant time.
    private static byte[] Digest(string secret) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(secret.Replace('+', '-').Replace('/', '_').TrimEnd('=')));
}
