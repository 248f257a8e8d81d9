using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MentorFlow.Mail.Smtp;

/// <summary>Commands and replies of RFC 5321 over one connection.</summary>
internal sealed class SmtpConversation(Stream stream) : IAsyncDisposable
{
    private const int MaxReplyLines = 100;

    private Stream stream = stream;
    private StreamReader reader = new(stream, Encoding.ASCII);

    public bool IsEncrypted => stream is SslStream;

    /// <returns>The lines of the reply, without their codes.</returns>
    /// <exception cref="SmtpReplyException">The reply has another code.</exception>
    public async Task<IReadOnlyList<string>> SayAsync(string command, int expected, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"), cancellation);
        return await HearAsync(expected, cancellation);
    }

    public async Task<IReadOnlyList<string>> HearAsync(int expected, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MaxReplyLines)
        {
            var line = await reader.ReadLineAsync(cancellation) ?? throw new IOException("The relay closed the connection.");
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("The relay does not speak SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return code == expected ? lines : throw new SmtpReplyException(code, string.Join(' ', lines));
            }
        }

        throw new IOException("The relay's reply has no end.");
    }

    /// <param name="message">CRLF lines; leading dots are doubled here.</param>
    public async Task SendDataAsync(byte[] message, CancellationToken cancellation)
    {
        var text = Encoding.ASCII.GetString(message);
        var stuffed = (text.StartsWith('.') ? "." : "") + text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{stuffed}.\r\n"), cancellation);
    }

    /// <summary>Says goodbye. The relay has the mail: whether it still answers must not make anybody send it again.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), cancellation);
        }
        catch (IOException)
        {
            // Gone already.
        }
    }

    // A new reader: what an attacker may have slipped in before TLS began is dropped with the old one.
    public async Task EncryptAsync(SmtpSettings settings, CancellationToken cancellation)
    {
        var secure = new SslStream(stream);
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Host };
        if (settings.TrustedRoots.Count > 0)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(settings.TrustedRoots);
        }

        await secure.AuthenticateAsClientAsync(options, cancellation);
        (stream, reader) = (secure, new StreamReader(secure, Encoding.ASCII));
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}

internal sealed class SmtpReplyException(int code, string text) : IOException($"The relay answered {code} {ProviderWords.WithoutAddresses(text)}")
{
    /// <summary>5xx: the same again would be answered the same.</summary>
    public bool IsPermanent => code is >= 500 and < 600;
}
