namespace MentorFlow.Domain.Hris;

/// <summary>One HR system that may send events: how it signs them, and how to ask it back.</summary>
public sealed class HrisConnection
{
    /// <summary>As in the address of the webhook: lower-case letters, digits and dashes.</summary>
    public required string Name { get; init; }

    public required HrisVendor Vendor { get; init; }

    /// <summary>
    /// Every secret that is valid: while one is rotated, the old and the new. Standard Webhooks: "whsec_" and base64; Finch: base64; BambooHR, HiBob and
    /// Merge: as it was shown; Personio: the end of the address that it was given.
    /// </summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>
    /// The vendor's name of a field, to ours (<see cref="HrisFields"/>, in camelCase), for what the vendor lets its customers name themselves.
    /// </summary>
    public IReadOnlyDictionary<string, string> FieldNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Where thin events are looked up ("https://acme.bamboohr.com/api/v1/"); null when events are full.</summary>
    public Uri? ApiAddress { get; init; }

    /// <summary>Signs in there. HiBob: "service user id:token"; Personio: "client id:client secret"; BambooHR and Finch: as it was shown.</summary>
    public string? ApiKey { get; init; }
}

public enum HrisVendor
{
    /// <summary>Standard Webhooks 1.0.0 with MentorFlow's own event types: for any system whose integration can be written.</summary>
    StandardWebhooks,

    BambooHr,

    /// <summary>Webhooks v2.</summary>
    HiBob,

    /// <summary>Webhooks v2, which are signed by nobody.</summary>
    Personio,

    /// <summary>Merge.dev, in front of another system.</summary>
    Merge,

    /// <summary>Finch, in front of another system.</summary>
    Finch,
}
