using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Json;
using MentorFlow.Providers.Webhooks;

namespace MentorFlow.Providers.Assistants;

/// <summary>
/// Asks an endpoint for chat completions, as OpenAI's are and many others take after. No redirect is followed, no proxy is asked, no more of an answer is read
/// than a draft can be.
/// </summary>
public sealed class ModelEndpoint : IAssistant, IDisposable
{
    /// <summary>From the press to the draft.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Of an answer.</summary>
    private const int MostBytes = 64 * 1024;

    private readonly AssistantSettings settings;
    private readonly HttpClient http;

    public ModelEndpoint(AssistantSettings settings)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = Patience,
            MaxResponseHeadersLength = 16,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        if (!settings.AllowInside)
        {
            handler.ConnectCallback = new GuardedConnection(WebhookSettings.Default).OpenAsync;
        }

        http = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        Place = new AssistantPlace(settings.Endpoint.Host, settings.Model);
    }

    public AssistantPlace? Place { get; }

    public async Task<AssistantAnswer> DraftAsync(AssistantRequest request, CancellationToken cancellation = default)
    {
        var body = new
        {
            model = settings.Model,
            messages = new[] { new { role = "system", content = request.Instruction }, new { role = "user", content = request.Words } },
        };
        using var message = new HttpRequestMessage(HttpMethod.Post, settings.Endpoint)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, MentorFlowJson.Options)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("MentorFlow", "1"));
        if (settings.Key is { } key)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        try
        {
            // Buffered up to the bound, within the patience.
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                return AssistantAnswer.None(string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}"));
            }

            return Said(await response.Content.ReadAsByteArrayAsync(cancellation)) is { } said
                ? new AssistantAnswer(said, Trouble: null)
                : AssistantAnswer.None("an answer that cannot be read");
        }
        catch (HttpRequestException failure)
        {
            return AssistantAnswer.None(failure.InnerException is AddressForbiddenException ? "an address inside a network" : $"{failure.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return AssistantAnswer.None("no answer in time");
        }
    }

    public void Dispose() => http.Dispose();

    private static string? Said(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("choices", out var choices)
                && choices is { ValueKind: JsonValueKind.Array }
                && choices.GetArrayLength() > 0
                && choices[0] is { ValueKind: JsonValueKind.Object } choice
                && choice.TryGetProperty("message", out var message)
                && message is { ValueKind: JsonValueKind.Object }
                && message.TryGetProperty("content", out var content)
                && content is { ValueKind: JsonValueKind.String }
                && Plain(content.GetString()!) is { Length: > 0 } said
                    ? said
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Plain(string said)
    {
        var plain = new StringBuilder(said.Length);
        foreach (var character in said.ReplaceLineEndings("\n"))
        {
            plain.Append(character is '\n' || !char.IsControl(character) ? character.ToString() : "");
        }

        return plain.ToString().Trim();
    }
}

/// <param name="Endpoint">The whole address that is posted to.</param>
/// <param name="Key">Sent as a bearer token; null where the endpoint asks for none.</param>
/// <param name="AllowInside">Whether it may be inside a network, or on this machine.</param>
public sealed record AssistantSettings(Uri Endpoint, string? Key, string Model, bool AllowInside);
