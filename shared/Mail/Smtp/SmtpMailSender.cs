using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MentorFlow.Mail.Mime;

namespace MentorFlow.Mail.Smtp;

/// <summary>
/// Hands mails to a relay. Our own few lines of SMTP, because the framework's client cannot send the alternatives of an invitation as mail programs want them, nor TLS from the first byte.
/// SMTP knows no idempotency: when the connection breaks between the last byte and the relay's answer, a second attempt may arrive twice, with the same Message-ID.
/// </summary>
public sealed class SmtpMailSender(SmtpSettings settings, TimeProvider clock) : IMailSender
{
    private const int Ready = 220;
    private const int Done = 250;
    private const int Authenticated = 235;
    private const int GoAhead = 354;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await DeliverAsync(mail, either.Token);
            return new MailReceipt(MimeMail.MessageId(mail));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new IOException($"The relay {settings.Host} took longer than {settings.Timeout}.");
        }
        catch (Exception failure) when (failure is SocketException or AuthenticationException)
        {
            throw new IOException($"The relay {settings.Host}:{settings.Port} cannot be reached: {failure.Message}", failure);
        }
    }

    private async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var message = MimeMail.Write(mail, clock.GetUtcNow());
        using var client = new TcpClient();
        await client.ConnectAsync(settings.Host, settings.Port, cancellation);
        await using var relay = new SmtpConversation(client.GetStream());
        await GreetAsync(relay, cancellation);

        await relay.SayAsync($"MAIL FROM:<{MailAddressText.ToAscii(mail.From.Address)}>", Done, cancellation);
        try
        {
            await relay.SayAsync($"RCPT TO:<{MailAddressText.ToAscii(mail.To.Address)}>", Done, cancellation);
            await relay.SayAsync("DATA", GoAhead, cancellation);
            await relay.SendDataAsync(message, cancellation);
            await relay.HearAsync(Done, cancellation);
        }
        catch (SmtpReplyException refusal) when (refusal.IsPermanent)
        {
            throw new MailRejectedException(refusal.Message);
        }

        await relay.LeaveAsync(cancellation);
    }

    private async Task GreetAsync(SmtpConversation relay, CancellationToken cancellation)
    {
        if (settings.Security == SmtpSecurity.Implicit)
        {
            await relay.EncryptAsync(settings, cancellation);
        }

        await relay.HearAsync(Ready, cancellation);
        var offers = await relay.SayAsync("EHLO mentorflow", Done, cancellation);
        if (settings.Security == SmtpSecurity.StartTls)
        {
            if (!offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            {
                throw new IOException($"The relay {settings.Host} offers no TLS.");
            }

            await relay.SayAsync("STARTTLS", Ready, cancellation);
            await relay.EncryptAsync(settings, cancellation);
            await relay.SayAsync("EHLO mentorflow", Done, cancellation);
        }

        if (settings.UserName is { } user)
        {
            await SignInAsync(relay, user, cancellation);
        }
    }

    private async Task SignInAsync(SmtpConversation relay, string user, CancellationToken cancellation)
    {
        if (!relay.IsEncrypted)
        {
            throw new InvalidOperationException("A password is not sent without TLS: set Security to StartTls or Implicit.");
        }

        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{settings.Password}"));
        await relay.SayAsync($"AUTH PLAIN {credentials}", Authenticated, cancellation);
    }
}
