using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Where people meet, and where they go when that breaks, stands in mails and calendars so that one tap is enough (R72, R76).</summary>
public sealed class SessionPlaceTests
{
    private const string Number = "+44 20 7946 0123";
    private const string Link = "https://meet.example.com/theo";

    [Theory]
    [InlineData("video", Number, "https://mentoring.example.com/m/s/growth/zoe-ada-r1.001")]
    [InlineData(Link, Number, Link)]
    [InlineData(Number, Link, Number)]
    [InlineData("phone", Number, "phone: " + Number)]
    [InlineData("in person", Number, "in person")]
    public async Task A_calendar_entry_says_where_and_leads_to_the_page(string channel, string backup, string place)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Session with { Channel = channel, BackupChannel = backup });

        var calendar = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Calendar!.Text.Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Contains($"LOCATION:{place}\r\n", calendar, StringComparison.Ordinal);
        Assert.Matches(@"\r\nURL[^\r]*:https://mentoring\.example\.com/m/s/growth/zoe-ada-r1\.001\r\n", calendar);
        Assert.Contains($"If the call breaks: {backup}", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_before_has_no_place_and_keeps_its_word()
    {
        using var mails = await MailDriver.StartAsync();

        var invitation = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        Assert.DoesNotContain("LOCATION", invitation.Calendar!.Text, StringComparison.Ordinal);
        Assert.Contains("If the call breaks: Phone", invitation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Where:", invitation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_names_the_number_once_and_a_link_with_its_address()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Session with { Channel = Link, BackupChannel = Number });

        var text = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Text.ReplaceLineEndings("\n");

        Assert.Contains($"Where: meet.example.com:\n{Link}\n", text, StringComparison.Ordinal);
        Assert.Contains($"If the call breaks: {Number}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_times_that_were_offered_are_links_of_the_reader_in_order()
    {
        using var mails = await MailDriver.StartAsync();
        DateTimeOffset[] times = [mails.Now.AddDays(4), mails.Now.AddDays(2)];
        await mails.StoreAsync(mails.Session with { Rescue = new SessionRescue(mails.Now, Times: times) });

        var zoe = (await mails.ComposeAsync(MailTemplate.SessionNewTime))!.Outgoing.Text.ReplaceLineEndings("\n");
        var ada = (await mails.ComposeAsync(MailTemplate.SessionNewTime, to: mails.Ada.PersonId))!.Outgoing.Text;

        var first = zoe.IndexOf("Wednesday, November 4, 2026, 10:00 AM (Paris time):\nhttps://mentoring.example.com/m/l/", StringComparison.Ordinal);
        Assert.InRange(first, 0, zoe.IndexOf("Friday, November 6, 2026, 10:00 AM (Paris time):\nhttps://mentoring.example.com/m/l/", StringComparison.Ordinal));
        Assert.Contains("Wednesday, November 4, 2026, 4:00 AM (New York time)", ada, StringComparison.Ordinal);
    }
}
