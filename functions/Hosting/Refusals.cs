namespace MentorFlow.Functions.Hosting;

/// <summary>What an endpoint may refuse, each a problem (RFC 9457): single refusals, and the sets that recur.</summary>
[Flags]
public enum Refusals
{
    None = 0,

    /// <summary>400: a body that cannot be read.</summary>
    Malformed = 1 << 0,

    /// <summary>401: nobody who may call.</summary>
    Unauthorized = 1 << 1,

    /// <summary>404: what the path names is not there.</summary>
    Unknown = 1 << 2,

    /// <summary>409: it is no longer, or not yet, time for it.</summary>
    WrongStage = 1 << 3,

    /// <summary>413: a body that is larger than allowed.</summary>
    TooLarge = 1 << 4,

    /// <summary>415: a body of another media type.</summary>
    WrongType = 1 << 5,

    /// <summary>422: a value that breaks a rule.</summary>
    Invalid = 1 << 6,

    /// <summary>503: to be sent again later.</summary>
    Unavailable = 1 << 7,

    /// <summary>429: too often, and to be sent again later.</summary>
    TooMany = 1 << 8,

    /// <summary>Of what is done to something that is there.</summary>
    OfAct = Unknown | WrongStage,

    /// <summary>Of a file that is uploaded.</summary>
    OfFile = TooLarge | WrongType | Invalid,

    /// <summary>Of a body of JSON.</summary>
    OfJson = Malformed | OfFile,

    /// <summary>Of an act that takes a body of JSON.</summary>
    OfActWithJson = OfAct | OfJson,

    /// <summary>Of a webhook, which checks its callers itself.</summary>
    OfWebhook = Malformed | Unauthorized | TooMany,
}

public static class RefusalCodes
{
    private static readonly (Refusals Refusal, int Code)[] All =
    [
        (Refusals.Malformed, 400),
        (Refusals.Unauthorized, 401),
        (Refusals.Unknown, 404),
        (Refusals.WrongStage, 409),
        (Refusals.TooLarge, 413),
        (Refusals.WrongType, 415),
        (Refusals.Invalid, 422),
        (Refusals.TooMany, 429),
        (Refusals.Unavailable, 503),
    ];

    /// <summary>The status codes of refusals, in ascending order.</summary>
    public static IEnumerable<int> Codes(this Refusals refusals) => All.Where(known => refusals.HasFlag(known.Refusal)).Select(known => known.Code);
}
