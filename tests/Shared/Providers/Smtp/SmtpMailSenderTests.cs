using System.Text;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Mime;
using MentorFlow.Providers.Smtp;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Smtp;

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
                "EHLO example.com",
                "STARTTLS",
                "EHLO example.com",
                $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0user\0pässword"))}",
                "MAIL FROM:<mentoring@example.com>",
                "RCPT TO:<zoe@xn--bcher-kva.example>",
                "DATA",
            ],
            relay.Heard.Take(7));
        var message = Assert.Single(relay.Messages);
        Assert.Contains($"Message-ID: {receipt.ProviderId}\r\n", message, StringComparison.Ordinal);
        Assert.EndsWith(
            "<robin@example.com>", message.Split("\r\n").Single(line => line.StartsWith("Reply-To:", StringComparison.Ordinal)), StringComparison.Ordinal);
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

        Assert.DoesNotContain(relay.Heard, command => !command.StartsWith("EHLO", StringComparison.Ordinal) && command != "QUIT");
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

        Assert.DoesNotContain(relay.Heard, command => !command.StartsWith("EHLO", StringComparison.Ordinal) && command != "QUIT");
    }

    [Fact]
    public async Task A_relay_that_forwards_the_mail_has_taken_it()
    {
        await using var relay = new FakeRelay();
        relay.Answers["RCPT TO"] = "251 User not local; will forward";

        await SendAsync(relay, SmtpSecurity.StartTls);

        Assert.Single(relay.Messages);
    }

    [Fact]
    public async Task A_relay_is_greeted_with_the_domain_of_the_settings()
    {
        await using var relay = new FakeRelay();
        var settings = new SmtpSettings { Host = "localhost", Port = relay.Port, Domain = "app.example.net", TrustedRoots = [relay.Certificate] };

        await new SmtpMailSender(settings, clock).SendAsync(AnOutgoingMail.Whole, Cancellation);

        Assert.Equal("EHLO app.example.net", relay.Heard[0]);
    }

    [Theory]
    [InlineData("MAIL FROM", "550 5.7.1 not your address")]
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
    [InlineData(".", "452 no space")]
    public async Task What_the_relay_does_not_take_for_now_is_throttled(string command, string answer)
    {
        await using var relay = new FakeRelay();
        relay.Answers[command] = answer;

        await Assert.ThrowsAsync<MailThrottledException>(() => SendAsync(relay, SmtpSecurity.StartTls));
    }

    [Theory]
    [InlineData("after its first line")]
    [InlineData("before the answer")]
    [InlineData("by silence")]
    public async Task A_hand_over_that_is_cut_after_the_words_began_to_go_leaves_the_mail_in_doubt(string cut)
    {
        await using var relay = new FakeRelay
        {
            CutsNextMessage = cut == "after its first line",
            AnswersToLose = cut == "before the answer" ? 1 : 0,
            AnswersNextTooLate = cut == "by silence",
        };
        var settings = new SmtpSettings { Host = "localhost", Port = relay.Port, Timeout = TimeSpan.FromSeconds(2), TrustedRoots = [relay.Certificate] };

        await Assert.ThrowsAsync<MailInDoubtException>(() => new SmtpMailSender(settings, TimeProvider.System).SendAsync(AnOutgoingMail.Whole, Cancellation));
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("AUTH")]
    [InlineData("MAIL FROM")]
    [InlineData("RCPT TO")]
    [InlineData("DATA")]
    public async Task A_relay_that_hangs_up_before_the_words_of_a_mail_does_not_have_it(string command)
    {
        await using var relay = new FakeRelay { HangsUpOn = command };

        await Assert.ThrowsAsync<IOException>(() => SendAsync(relay, SmtpSecurity.StartTls));
    }

    [Fact]
    public async Task A_relay_that_hangs_up_on_the_farewell_has_the_mail()
    {
        await using var relay = new FakeRelay { HangsUpOn = "QUIT" };

        await SendAsync(relay, SmtpSecurity.StartTls);

        Assert.Single(relay.Messages);
    }

    [Theory]
    [InlineData("AUTH", "535 wrong password")]
    [InlineData("EHLO", "this is no SMTP")]
    [InlineData("EHLO", "550 go away")]
    public async Task What_may_work_later_is_an_outage(string command, string answer)
    {
        await using var relay = new FakeRelay();
        relay.Answers[command] = answer;

        await Assert.ThrowsAsync<IOException>(() => SendAsync(relay, SmtpSecurity.StartTls));
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

        var read = ReadMail.From(new MemoryStream(Encoding.ASCII.GetBytes(Assert.Single(relay.Messages))));
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
