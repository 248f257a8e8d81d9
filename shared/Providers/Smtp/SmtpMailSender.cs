using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Mime;
using MimeKit;

namespace MentorFlow.Providers.Smtp;

/// <summary>
/// Hands mails to a relay. SMTP knows no idempotency: when the connection breaks after the words of a mail began to go over, and before the relay's answer,
/// nobody can tell whether it has the mail.
/// </summary>
public sealed class SmtpMailSender(SmtpSettings settings, TimeProvider clock) : IMailSender
{
    public bool KnowsRepetitions => false;

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        using var message = MimeMail.Compose(mail, clock.GetUtcNow());
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var domain = settings.Domain ?? Mailboxes.DomainOf(mail.From);
        using var relay = new RelayClient(settings.TrustedRoots) { LocalDomain = domain, CheckCertificateRevocation = false };
        try
        {
            await ConnectAsync(relay, either.Token);
            await HandOverAsync(relay, message, either.Token);
            await relay.DisconnectAsync(quit: true, either.Token);
            return new MailReceipt(MimeMail.MessageId(mail));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new IOException($"The relay {settings.Host} took longer than {settings.Timeout}.");
        }
    }

    private async Task ConnectAsync(RelayClient relay, CancellationToken cancellation)
    {
        try
        {
            await relay.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), cancellation);
            if (settings.UserName is { } user)
            {
                await SignInAsync(relay, user, cancellation);
            }
        }
        catch (Exception failure) when (SmtpFailures.IsOfConnection(failure))
        {
            throw SmtpFailures.ToConnection(failure, settings);
        }
    }

    private async Task SignInAsync(RelayClient relay, string user, CancellationToken cancellation)
    {
        if (!relay.IsSecure)
        {
            throw new InvalidOperationException("A password is not sent without TLS: set Security to StartTls or Implicit.");
        }

        await relay.AuthenticateAsync(Encoding.UTF8, user, settings.Password ?? "", cancellation);
    }

    private async Task HandOverAsync(RelayClient relay, MimeMessage message, CancellationToken cancellation)
    {
        var handOver = new HandOver();
        try
        {
            await relay.SendAsync(MimeMail.Lines, message, cancellation, handOver);
        }
        catch (SmtpCommandException reply)
        {
            throw SmtpFailures.ToMail(reply);
        }
        catch (Exception failure) when (handOver.HasBegun && (failure is OperationCanceledException || SmtpFailures.IsOfConnection(failure)))
        {
            throw new MailInDoubtException($"The relay {settings.Host} broke off before it said whether it has the mail.", failure);
        }
        catch (Exception failure) when (SmtpFailures.IsOfConnection(failure))
        {
            throw SmtpFailures.ToConnection(failure, settings);
        }
    }

    private static SecureSocketOptions Options(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Implicit => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
