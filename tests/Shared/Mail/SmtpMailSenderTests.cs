using System.Text;
using MentorFlow.Mail;
using MentorFlow.Mail.Mime;
using MentorFlow.Mail.Smtp;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Mail;

public sealed class SmtpMailSenderTests
{
    private readonly StubClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_over_TLS_with_a_password_and_arrives_byte_for_byte()
    {
        await using var relay = new FakeRelay();

        var receipt = await SendAsync(relay, SmtpSecurity.StartTls);

        Assert.Equal(
            [
                "EHLO mentorflow",
                "STARTTLS",
                "EHLO mentorflow",
                $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0user\0pässword"))}",
                "MAIL FROM:<mentoring@example.com>",
                "RCPT TO:<zoe@xn--bcher-kva.example>",
                "DATA",
            ],
            relay.Heard.Take(7));
        var message = Assert.Single(relay.Messages);
        Assert.Contains($"Message-ID: {receipt.ProviderId}\r\n", message, StringComparison.Ordinal);
        Assert.Contains("\r\n.\r\n..two dots\r\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relay_may_speak_TLS_from_the_first_byte()
    {
        await using var relay = new FakeRelay(implicitTls: true);

        await SendAsync(relay, SmtpSecurity.Implicit);

        Assert.Single(relay.Messages);
    }

    [Fact]
    public async Task A_relay_without_TLS_gets_nothing_when_TLS_is_asked_for()
    {
        await using var relay = new FakeRelay { OffersTls = false };

        await Assert.ThrowsAsync<IOException>(() => SendAsync(relay, SmtpSecurity.StartTls));

        Assert.Equal(["EHLO mentorflow"], relay.Heard);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_refused_before_the_password_is_sent()
    {
        await using var relay = new FakeRelay();
        await using var other = new FakeRelay();
        var settings = Settings(relay, SmtpSecurity.StartTls, trusted: other);

        await Assert.ThrowsAsync<IOException>(() => new SmtpMailSender(settings, clock).SendAsync(AnOutgoingMail.Whole, Cancellation));

        Assert.DoesNotContain(relay.Heard, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_is_never_sent_in_the_clear()
    {
        await using var relay = new FakeRelay();

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(relay, SmtpSecurity.None));

        Assert.Equal(["EHLO mentorflow"], relay.Heard);
    }

    [Theory]
    [InlineData("RCPT TO", "550 no such mailbox")]
    [InlineData("DATA", "552 too large")]
    [InlineData(".", "554 refused as spam")]
    public async Task What_the_relay_will_never_take_is_rejected(string command, string answer)
    {
        await using var relay = new FakeRelay();
        relay.Answers[command] = answer;

        await Assert.ThrowsAsync<MailRejectedException>(() => SendAsync(relay, SmtpSecurity.StartTls));
    }

    [Theory]
    [InlineData("RCPT TO", "451 try again later")]
    [InlineData("MAIL FROM", "421 busy")]
    [InlineData("AUTH", "535 wrong password")]
    [InlineData(".", "452 no space")]
    [InlineData("EHLO", "this is no SMTP")]
    public async Task What_may_work_later_is_an_outage(string command, string answer)
    {
        await using var relay = new FakeRelay();
        relay.Answers[command] = answer;

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            try
            {
                await SendAsync(relay, SmtpSecurity.StartTls);
            }
            catch (IOException outage)
            {
                throw new IOException(outage.Message);
            }
        });
    }

    [Fact]
    public async Task A_relay_that_is_not_there_is_an_outage()
    {
        var relay = new FakeRelay();
        var settings = Settings(relay, SmtpSecurity.StartTls, relay);
        await relay.DisposeAsync();

        await Assert.ThrowsAsync<IOException>(() => new SmtpMailSender(settings, clock).SendAsync(AnOutgoingMail.Whole, Cancellation));
    }

    [Fact]
    public async Task What_arrives_reads_as_what_was_sent()
    {
        await using var relay = new FakeRelay();

        await SendAsync(relay, SmtpSecurity.StartTls);

        var read = MimeReader.Read(Assert.Single(relay.Messages));
        Assert.Equal((AnOutgoingMail.Whole.Subject, AnOutgoingMail.Whole.Text, AnOutgoingMail.Calendar), (read.Subject, read.Text, read.Calendar));
    }

    private Task<MailReceipt> SendAsync(FakeRelay relay, SmtpSecurity security) =>
        new SmtpMailSender(Settings(relay, security, relay), clock).SendAsync(AnOutgoingMail.Whole, Cancellation);

    private static SmtpSettings Settings(FakeRelay relay, SmtpSecurity security, FakeRelay trusted) => new()
    {
        Host = "localhost",
        Port = relay.Port,
        Security = security,
        UserName = "user",
        Password = "pässword",
        TrustedRoots = [trusted.Certificate],
    };
}
