using System.Net;
using System.Text.Json;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Graph;

/// <summary>A failure that Microsoft Graph answered with.</summary>
public sealed class GraphException : IOException
{
    private GraphException(HttpStatusCode status, string code, string message, TimeSpan? retryAfter)
        : base($"Microsoft Graph answered {(int)status} {code}: {ProviderWords.WithoutAddresses(message)}")
    {
        Status = status;
        Code = code;
        RetryAfter = retryAfter;
    }

    public HttpStatusCode Status { get; }

    /// <summary>As in the answer's error object ("ErrorInvalidRecipients"); empty where there is none.</summary>
    public string Code { get; }

    /// <summary>How long to leave the service alone, as it asked; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; }

    public bool IsThrottled => Status == HttpStatusCode.TooManyRequests;

    /// <summary>A gateway answered for a service that did not: the request may have been done.</summary>
    public bool IsInDoubt => Status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>The same request would be answered the same, whenever it is sent.</summary>
    public bool IsPermanent =>
        Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.UnprocessableEntity;

    internal static async Task<GraphException> OfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
        {
            var (code, message) = Error(await response.Content.ReadAsStringAsync(cancellation));
            return new GraphException(response.StatusCode, code, message, Patience(response));
        }
    }

    private static (string Code, string Message) Error(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("error");
            return (error.GetProperty("code").GetString() ?? "", error.GetProperty("message").GetString() ?? "");
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway in between answers in its own words.
            return ("", body.Length > 200 ? body[..200] : body);
        }
    }

    private static TimeSpan? Patience(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now => date - now,
        _ => null,
    };
}
