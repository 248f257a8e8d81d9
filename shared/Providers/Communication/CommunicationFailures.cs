using System.Globalization;
using System.Net;
using Azure;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;

namespace MentorFlow.Providers.Communication;

/// <summary>What a failure of Communication Services means: worth another attempt (429, 5xx, no connection, no permission yet), or not.</summary>
public static class CommunicationFailures
{
    /// <summary>An operation of this id exists: an earlier attempt, whose answer was lost, was taken.</summary>
    public static bool IsTakenAlready(RequestFailedException failure) => failure.Status == (int)HttpStatusCode.Conflict;

    public static bool IsGone(RequestFailedException failure) => failure.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone;

    /// <summary>For sending mails.</summary>
    public static Exception OfMail(RequestFailedException failure) => (HttpStatusCode)failure.Status switch
    {
        HttpStatusCode.TooManyRequests => new MailThrottledException(Said(failure), RetryAfter(failure)),
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity =>
            new MailRejectedException(Said(failure)),
        _ => new IOException(Said(failure), failure),
    };

    /// <summary>
    /// For rooms and identities. 412: the service has forgotten the first attempt at an order, and cannot tell any more whether it made a room.
    /// </summary>
    public static Exception OfVideo(RequestFailedException failure) => (HttpStatusCode)failure.Status switch
    {
        HttpStatusCode.TooManyRequests => new VideoThrottledException(Said(failure), RetryAfter(failure)),
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Conflict
            or HttpStatusCode.PreconditionFailed or HttpStatusCode.UnprocessableEntity =>
            new VideoRefusedException(Said(failure), failure),
        _ => new IOException(Said(failure), failure),
    };

    // The exception's own message quotes the whole answer, headers and all.
    private static string Said(RequestFailedException failure) => failure.Status == 0
        ? $"Azure Communication Services cannot be reached{(failure.ErrorCode is { } code ? $": {code}" : "")}."
        : $"Azure Communication Services answered {failure.Status} {failure.ErrorCode}".TrimEnd() + ".";

    private static TimeSpan? RetryAfter(RequestFailedException failure) =>
        failure.GetRawResponse() is { } response
        && response.Headers.TryGetValue("Retry-After", out var value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
