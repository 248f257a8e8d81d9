using System.Security.Cryptography.X509Certificates;

namespace MentorFlow.Providers.Smtp;

/// <summary>A relay to hand mails to.</summary>
public sealed class SmtpSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Null for a relay that asks for none.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>The name with which the relay is greeted (EHLO), a domain; null for the domain of the mail's sender.</summary>
    public string? Domain { get; init; }

    /// <summary>For one mail, from connecting to the relay's word that it has it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Authorities to trust besides the machine's, for a relay within the organization.</summary>
    public X509Certificate2Collection TrustedRoots { get; init; } = [];
}

public enum SmtpSecurity
{
    /// <summary>The connection becomes TLS before anything is said; a relay that does not offer it is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Implicit,

    /// <summary>No TLS and therefore no password: for a relay on the same machine.</summary>
    None,
}
