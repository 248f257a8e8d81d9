using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MentorFlow.Tests.Builders;

/// <summary>An SMTP server on this machine that takes one conversation after the other and remembers what it heard.</summary>
public sealed class FakeRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly bool implicitTls;
    private readonly Task serving;

    public FakeRelay(bool implicitTls = false)
    {
        this.implicitTls = implicitTls;
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public X509Certificate2 Certificate { get; } = SelfSigned();

    public List<string> Heard { get; } = [];

    /// <summary>Messages as received, dots unstuffed.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>What to answer instead of the usual, by the beginning of a command.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public bool OffersTls { get; init; } = true;

    /// <summary>Closes every connection at once while it is out.</summary>
    public bool IsOut { get; set; }

    /// <summary>Closes the connection when it hears this beginning of a command.</summary>
    public string? HangsUpOn { get; set; }

    /// <summary>Says go on to the next message, and the connection breaks after its first line.</summary>
    public bool CutsNextMessage { get; set; }

    /// <summary>Takes as many of the next messages, and each time the connection breaks before it says so.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Takes the next message, and does not say so before everybody has lost patience.</summary>
    public bool AnswersNextTooLate { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        Certificate.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                if (!IsOut)
                {
                    await ConverseAsync(client.GetStream());
                }
            }
            catch (Exception failure) when (
                failure is IOException or OperationCanceledException or SocketException or ObjectDisposedException or AuthenticationFailure)
            {
                // The client left, or the test is over.
            }
        }
    }

    private async Task ConverseAsync(Stream stream)
    {
        if (implicitTls)
        {
            stream = await EncryptedAsync(stream);
        }

        var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync(stream, "220 relay.example ready");
        while (await reader.ReadLineAsync(stop.Token) is { } command)
        {
            Heard.Add(command);
            if (HangsUpOn is { } last && command.StartsWith(last, StringComparison.Ordinal))
            {
                return;
            }

            var answer = Answers.FirstOrDefault(pair => command.StartsWith(pair.Key, StringComparison.Ordinal)).Value ?? Usual(command);
            await SayAsync(stream, answer);
            if (command == "STARTTLS")
            {
                stream = await EncryptedAsync(stream);
                reader = new StreamReader(stream, Encoding.ASCII);
            }
            else if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                if (!await TakeMessageAsync(reader))
                {
                    return;
                }

                await SayAsync(stream, Answers.GetValueOrDefault(".", "250 queued"));
            }
            else if (command == "QUIT")
            {
                return;
            }
        }
    }

    /// <returns>Whether the conversation goes on.</returns>
    private async Task<bool> TakeMessageAsync(StreamReader reader)
    {
        if (CutsNextMessage)
        {
            CutsNextMessage = false;
            await reader.ReadLineAsync(stop.Token);
            return false;
        }

        Messages.Add(await MessageAsync(reader));
        if (AnswersToLose > 0)
        {
            AnswersToLose--;
            return false;
        }

        if (AnswersNextTooLate)
        {
            AnswersNextTooLate = false;
            await reader.ReadLineAsync(stop.Token);
            return false;
        }

        return true;
    }

    private string Usual(string command) => command.Split(' ')[0] switch
    {
        "EHLO" => OffersTls ? "250-relay.example\r\n250-STARTTLS\r\n250 AUTH PLAIN" : "250 relay.example",
        "STARTTLS" => "220 go on",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }

    private async Task<Stream> EncryptedAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stop.Token);
        }
        catch (System.Security.Authentication.AuthenticationException failure)
        {
            throw new AuthenticationFailure(failure);
        }

        return secure;
    }

    private ValueTask SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), stop.Token);

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private sealed class AuthenticationFailure(Exception inner) : Exception(inner.Message, inner);
}
