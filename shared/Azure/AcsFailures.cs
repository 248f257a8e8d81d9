using System.Globalization;
using System.Net;
using Azure;
using MentorFlow.Mail;

namespace MentorFlow.Communication;

/// <summary>Tells what is worth another attempt (429, 5xx, no connection, no permission yet) from what is not.</summary>
internal static class AcsFailures
{
    public static Exception Of(RequestFailedException failure, Func<string, Exception> refused) => (HttpStatusCode)failure.Status switch
    {
        HttpStatusCode.TooManyRequests => new MailThrottledException(failure.Message, RetryAfter(failure)),
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge => refused(failure.Message),
        _ => new IOException(failure.Message, failure),
    };

    private static TimeSpan? RetryAfter(RequestFailedException failure) =>
        failure.GetRawResponse() is { } response
        && response.Headers.TryGetValue("Retry-After", out var value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
