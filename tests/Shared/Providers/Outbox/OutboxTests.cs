using System.Text;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Outbox;

public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StubClock clock = new();
    private readonly OutboxMailSender sender;
    private readonly OutboxFolder outbox;

    public OutboxTests()
    {
        sender = new OutboxMailSender(folder.File("outbox"), clock);
        outbox = new OutboxFolder(folder.File("outbox"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_is_written_as_a_file_and_read_back_whole()
    {
        var mail = AnOutgoingMail.Whole;

        await sender.SendAsync(mail, Cancellation);

        var written = outbox.Find(mail.IdempotencyId)!;
        Assert.Equal(clock.GetUtcNow(), written.WrittenAt);
        Assert.Equal(
            (mail.Subject, mail.Text, mail.Html, mail.Calendar!.Text), (written.Mail.Subject, written.Mail.Text, written.Mail.Html, written.Mail.Calendar));
        Assert.Equal("Zoë Marchand <zoe@xn--bcher-kva.example>", written.Mail.To);
        Assert.Equal("Robin Välé <robin@example.com>", written.Mail.Headers["Reply-To"]);
        Assert.Equal("<https://mentoring.example.com/m/u/abc>", written.Mail.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public async Task A_file_is_ASCII_with_lines_that_every_relay_takes()
    {
        await sender.SendAsync(AnOutgoingMail.Whole, Cancellation);

        var bytes = await File.ReadAllBytesAsync(Assert.Single(Directory.EnumerateFiles(folder.File("outbox"))), Cancellation);

        Assert.All(bytes, octet => Assert.True(octet is (byte)'\t' or (byte)'\r' or (byte)'\n' or (>= 32 and < 127)));
        var text = Encoding.ASCII.GetString(bytes);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
        Assert.Contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nDate: Mon, 02 Nov 2026 09:00:00 +0000\r\n", "\r\n" + text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_found_by_its_words_and_goes_with_what_a_crash_left_of_it()
    {
        await sender.SendAsync(AnOutgoingMail.Whole, Cancellation);
        var other = AnOutgoingMail.Whole with { IdempotencyId = Uuid5.Of("another mail"), Text = "Hello Bo" };
        await sender.SendAsync(other, Cancellation);
        await File.WriteAllTextAsync(folder.File($"outbox/{AnOutgoingMail.Whole.IdempotencyId:N}.eml.1.tmp"), "half of it", Cancellation);

        var found = await sender.FindAsync(mail => mail.Words.Any(words => words.Contains("Hello Zoë", StringComparison.Ordinal)), Cancellation);
        Assert.Equal([AnOutgoingMail.Whole.IdempotencyId], found);
        await sender.RemoveAsync(found, Cancellation);
        await sender.RemoveAsync(found, Cancellation);

        Assert.Equal([other.IdempotencyId], outbox.List().Select(mail => mail.Id));
        Assert.Single(Directory.EnumerateFiles(folder.File("outbox")));
    }

    [Fact]
    public async Task The_same_mail_sent_twice_is_one_file_and_one_receipt()
    {
        var first = await sender.SendAsync(AnOutgoingMail.Whole, Cancellation);
        var second = await sender.SendAsync(AnOutgoingMail.Whole with { Subject = "rendered again" }, Cancellation);

        Assert.Equal(first, second);
        Assert.Equal(AnOutgoingMail.Whole.Subject, Assert.Single(outbox.List()).Mail.Subject);
    }

    [Fact]
    public async Task The_same_mail_sent_at_once_from_many_sides_is_one_file()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => sender.SendAsync(AnOutgoingMail.Whole, Cancellation), Cancellation)));

        Assert.Single(Directory.EnumerateFiles(folder.File("outbox")));
    }

    [Fact]
    public async Task Mails_are_listed_latest_first()
    {
        for (var i = 1; i <= 3; i++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            await sender.SendAsync(AnOutgoingMail.Whole with { IdempotencyId = Uuid5.Of($"{i}"), Subject = $"{i}", Calendar = null }, Cancellation);
        }

        Assert.Equal(["3", "2"], outbox.List(limit: 2).Select(mail => mail.Mail.Subject));
        Assert.Empty(new OutboxFolder(folder.File("elsewhere")).List());
    }

    [Fact]
    public async Task A_line_break_in_a_name_or_subject_starts_no_header()
    {
        var mail = AnOutgoingMail.Whole with { Subject = "Hello\r\nBcc: all@example.com", To = new CalendarParty("Zoë\r\nX-Evil: 1", "zoe@example.com") };

        await sender.SendAsync(mail, Cancellation);

        var headers = outbox.Find(mail.IdempotencyId)!.Mail.Headers;
        Assert.False(headers.ContainsKey("Bcc") || headers.ContainsKey("X-Evil"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("zoë@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com>\r\nRCPT TO:<b@example.com")]
    [InlineData("a@")]
    public async Task An_address_that_cannot_be_mailed_to_is_rejected(string address) =>
        await Assert.ThrowsAsync<MailRejectedException>(() =>
            sender.SendAsync(AnOutgoingMail.Whole with { To = new CalendarParty("Zoë", address) }, Cancellation));

    [Fact]
    public void Ids_made_of_names_follow_the_standard() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Uuid5.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
}
