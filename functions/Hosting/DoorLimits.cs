using MentorFlow.Domain.Limits;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting;

/// <summary>Where somebody can try things without being known, or too often.</summary>
public enum Door
{
    /// <summary>Keys of the API and tokens of directories that are none.</summary>
    Keys,

    /// <summary>Deliveries to a webhook that nobody of ours signed.</summary>
    Webhooks,

    /// <summary>Links that none of our keys has written.</summary>
    Links,

    /// <summary>Forms of people without a visit.</summary>
    Forms,

    /// <summary>Codes that are asked for or written down.</summary>
    Codes,
}

/// <summary>
/// Bounds what one sender may try, on all instances together (ASVS 2.4.1, 6.3.1). Where a guess could be right, the door is closed to a sender who has used
/// up their tries; where it cannot, only the wrong ones are turned away: a whole office may stand behind one address.
/// </summary>
public sealed class DoorLimits(RequestLimiter limiter, RequestSender sender)
{
    /// <summary>Those who cannot be told apart have as many tries together as this many senders.</summary>
    private const int OfUnknown = 10;

    /// <summary>Whether a sender has used up their tries, before anything is looked at; takes none.</summary>
    /// <returns>Null when there are some left; else how long they should wait.</returns>
    public ValueTask<TimeSpan?> LookAsync(Door door, HttpRequest request, CancellationToken cancellation)
    {
        var (limit, key) = Of(door, request);
        return limiter.LookAsync(limit, key, cancellation);
    }

    /// <summary>Takes one try.</summary>
    /// <returns>Null when it may go on; else how long the sender should wait.</returns>
    public ValueTask<TimeSpan?> TakeAsync(Door door, HttpRequest request, CancellationToken cancellation)
    {
        var (limit, key) = Of(door, request);
        return limiter.TakeAsync(limit, key, cancellation);
    }

    private (RequestLimit Limit, string Key) Of(Door door, HttpRequest request)
    {
        var limit = LimitOf(door);
        return sender.Of(request) is { } from
            ? (limit, $"door:{door}:{from}")
            : (limit with { Most = limit.Most * OfUnknown }, $"door:{door}");
    }

    private static RequestLimit LimitOf(Door door) => door switch
    {
        Door.Keys => new RequestLimit(30, TimeSpan.FromMinutes(1)),
        Door.Webhooks => new RequestLimit(60, TimeSpan.FromMinutes(1)),
        Door.Links => new RequestLimit(120, TimeSpan.FromMinutes(10)),
        Door.Forms => new RequestLimit(600, TimeSpan.FromMinutes(10)),
        Door.Codes => new RequestLimit(300, TimeSpan.FromMinutes(10)),
        _ => throw new ArgumentOutOfRangeException(nameof(door), door, null),
    };
}
