using System.Net.Sockets;
using System.Security.Authentication;
using MailKit;
using MailKit.Net.Smtp;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Smtp;

/// <summary>What the failures of a conversation mean for the mail.</summary>
internal static class SmtpFailures
{
    /// <summary>Replies to the mail itself: 5xx is final, 4xx asks to come back, whatever else is said leaves it open.</summary>
    public static Exception ToMail(SmtpCommandException reply) => (int)reply.StatusCode switch
    {
        >= 500 => new MailRejectedException(Said(reply)),
        >= 400 => new MailThrottledException(Said(reply), RetryAfter: null),
        _ => new IOException(Said(reply), reply),
    };

    /// <summary>Before the mail is spoken of, every failure is one of the relay or of the settings, which may be mended: none is final for the mail.</summary>
    public static IOException ToConnection(Exception failure, SmtpSettings settings) => failure switch
    {
        SmtpCommandException reply => new IOException(Said(reply), reply),
        NotSupportedException => new IOException($"The relay {settings.Host} does not offer what is asked of it: {failure.Message}", failure),
        _ => new IOException($"The relay {settings.Host}:{settings.Port} cannot be used: {ProviderWords.WithoutAddresses(failure.Message)}", failure),
    };

    /// <summary>What connecting and signing in end in when they fail.</summary>
    public static bool IsOfConnection(Exception failure) => failure
        is SocketException or IOException or AuthenticationException or MailKit.Security.AuthenticationException
        or MailKit.Security.SslHandshakeException or CommandException or ProtocolException or NotSupportedException or ServiceNotAuthenticatedException;

    private static string Said(SmtpCommandException reply) => $"The relay answered {(int)reply.StatusCode} {ProviderWords.WithoutAddresses(reply.Message)}";
}
