using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Webhooks;

/// <summary>One event for one subscription, and what became of it: the log. Its id is its place in time, so that it is listed as it came.</summary>
/// <param name="EventId">Goes out as the header webhook-id, the same at every attempt.</param>
/// <param name="At">When the event came about, UTC.</param>
/// <param name="Body">JSON, as it goes out.</param>
/// <param name="Kept">How long after the event.</param>
/// <param name="ChangedAt">When it changed last, UTC.</param>
/// <param name="Series">Counts how often it was set out to be sent, from 1.</param>
/// <param name="NextAt">When it is tried again, UTC; null when it is not.</param>
/// <param name="Attempts">The latest, the oldest of them first.</param>
public sealed record WebhookDelivery(
    string SubscriptionId,
    string EventId,
    OutboundEventKind Kind,
    DateTimeOffset At,
    string Body,
    TimeSpan Kept,
    DateTimeOffset ChangedAt,
    DeliveryState State = DeliveryState.Waiting,
    int Series = 1,
    DateTimeOffset? NextAt = null,
    IReadOnlyList<WebhookAttempt>? Attempts = null) : IDocument
{
    private const int DigitsOfTime = 19;
    private const int DigitsOfEvent = 32;

    /// <summary>As many attempts are kept as three series have.</summary>
    private const int MostAttempts = 24;

    public static string Type => "webhook-delivery";

    public Partition Partition => Partition.Webhook(SubscriptionId);

    public string Id => KeyOf(SubscriptionId, Place).Id;

    /// <summary>Where it stands among those of the subscription: a later one has a higher place.</summary>
    public string Place => $"{PlaceAt(At)}-{EventId}";

    /// <summary>Counted from the event, not from the last change: it goes on the same day however often it is sent again.</summary>
    public TimeSpan? TimeToLive => At + Kept - ChangedAt is { Ticks: > 0 } left ? left : TimeSpan.FromSeconds(1);

    public static Key<WebhookDelivery> KeyOf(string subscriptionId, string place) => new(Partition.Webhook(subscriptionId), $"{Type}:{place}");

    /// <summary>Before everything that came about at that moment or later.</summary>
    public static string IdAt(DateTimeOffset moment) => $"{Type}:{PlaceAt(moment)}";

    /// <summary>Whether a text that came from outside could be the place of a delivery.</summary>
    public static bool IsPlace(string text) => text.Split('-') is [{ Length: DigitsOfTime } time, { Length: DigitsOfEvent } id]
        && time.All(char.IsAsciiDigit)
        && id.All(char.IsAsciiHexDigitLower);

    /// <summary>The attempt of that number in the series that runs; null where it was not made yet.</summary>
    public WebhookAttempt? AttemptOf(int number) => Attempts?.LastOrDefault(attempt => attempt.Series == Series && attempt.Number == number);

    public WebhookDelivery With(WebhookAttempt attempt, DeliveryState state, DateTimeOffset? nextAt) => this with
    {
        Attempts = [.. (Attempts ?? []).Append(attempt).TakeLast(MostAttempts)],
        State = state,
        NextAt = nextAt,
        ChangedAt = attempt.At,
    };

    private static string PlaceAt(DateTimeOffset moment) => moment.UtcTicks.ToString($"D{DigitsOfTime}", CultureInfo.InvariantCulture);
}

public enum DeliveryState
{
    /// <summary>Before its first attempt, or between two.</summary>
    Waiting,

    Delivered,

    /// <summary>Every attempt failed; it can be sent again.</summary>
    Failed,

    /// <summary>Not sent, as the subscription was paused or switched off; it can be sent again.</summary>
    Held,
}

/// <summary>One attempt to hand a message over.</summary>
/// <param name="Series">In which round of attempts.</param>
/// <param name="Number">Within it, from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Status">HTTP; null where nothing answered.</param>
/// <param name="Failure">Why nothing answered, or why nothing was sent; null where something answered.</param>
/// <param name="Answer">The beginning of what was answered; null for nothing.</param>
public sealed record WebhookAttempt(int Series, int Number, DateTimeOffset At, int? Status, WebhookFailure? Failure = null, string? Answer = null)
{
    /// <summary>Characters of an answer that are kept.</summary>
    public const int LongestAnswer = 500;

    public bool IsTaken => Status is >= 200 and < 300;

    public bool IsGone => Status is 410;
}

/// <summary>Why a message did not reach anybody who answered.</summary>
public enum WebhookFailure
{
    /// <summary>The name of the receiver leads nowhere.</summary>
    NameUnknown,

    /// <summary>It leads to an address inside a network, which nothing is sent to.</summary>
    AddressForbidden,

    NotReached,

    /// <summary>The certificate or the protocol is not right.</summary>
    NotSecure,

    TimedOut,

    /// <summary>The secret cannot be read with the keys of today: it has to be renewed.</summary>
    SecretUnreadable,
}
