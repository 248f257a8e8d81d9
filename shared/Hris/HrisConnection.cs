using MentorFlow.Hris.Vendors;

namespace MentorFlow.Hris;

/// <summary>One HR system that may send events: how it signs them, and how to ask it back.</summary>
public sealed class HrisConnection
{
    /// <summary>As in the address of the webhook: lower-case letters, digits and dashes.</summary>
    public required string Name { get; init; }

    public required HrisVendor Vendor { get; init; }

    /// <summary>Every secret that is live: while one is rotated, the old and the new. Standard Webhooks: "whsec_" and base64; BambooHR: the private key as it was shown.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>The vendor's name of a field, to ours (<see cref="HrisFields"/>, in camelCase), for what the vendor lets its customers name themselves.</summary>
    public IReadOnlyDictionary<string, string> FieldNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Where thin events are looked up ("https://acme.bamboohr.com/api/v1/"); null when events are full.</summary>
    public Uri? ApiAddress { get; init; }

    public string? ApiKey { get; init; }

    /// <summary>What keeps the connection from working, one sentence each, without the secrets; empty when nothing does. For the check at start.</summary>
    public IEnumerable<string> Problems()
    {
        if (Name.Length == 0 || !Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            yield return $"The HRIS connection \"{Name}\" needs a name of lower-case letters, digits and dashes.";
        }

        if (Secrets.Count == 0 || Secrets.Any(secret => !IsUsable(secret)))
        {
            yield return $"The HRIS connection \"{Name}\" needs secrets as its vendor gives them, each of at least 24 bytes.";
        }
    }

    private bool IsUsable(string secret) => Vendor == HrisVendor.StandardWebhooks
        ? StandardWebhooks.TryReadSecret(secret) is { Length: >= 24 and <= 64 }
        : secret.Length >= 24;
}

public enum HrisVendor
{
    /// <summary>Standard Webhooks 1.0.0 with MentorFlow's own event types: for any system whose integration can be written.</summary>
    StandardWebhooks,

    BambooHr,
}
