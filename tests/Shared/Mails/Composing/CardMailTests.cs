using MentorFlow.Domain.Mails;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Mails that go out at a stage lead to its cards of one screen; no other mail comes for them (R55, R56).</summary>
public sealed class CardMailTests
{
    [Theory]
    [InlineData(MailTemplate.SessionInvitation, "One screen before your first session")]
    [InlineData(MailTemplate.SessionReminder, "One screen before your first session")]
    [InlineData(MailTemplate.FitCheck, "One screen after your second session")]
    [InlineData(MailTemplate.MidpointReview, "One screen before the middle")]
    [InlineData(MailTemplate.StallNudge, "One screen for when it has gone quiet")]
    public async Task A_mail_of_a_stage_leads_to_its_cards(MailTemplate template, string link)
    {
        using var mails = await MailDriver.StartAsync();

        Assert.Contains(link, (await mails.ComposeAsync(template))!.Outgoing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_session_has_no_cards_and_the_last_one_has_those_of_the_end()
    {
        using var mails = await MailDriver.StartAsync();
        var (second, last) = (mails.Session with { Number = 2 }, mails.Session with { Number = 9, IsLast = true });
        await mails.StoreAsync(second);
        await mails.StoreAsync(last);

        var ofSecond = await mails.ComposeAsync(mails.Order(MailTemplate.SessionReminder) with { SessionId = second.SessionId });
        var ofLast = await mails.ComposeAsync(mails.Order(MailTemplate.SessionReminder) with { SessionId = last.SessionId });

        Assert.DoesNotContain("One screen", ofSecond!.Outgoing.Text, StringComparison.Ordinal);
        Assert.Contains("One screen before the end", ofLast!.Outgoing.Text, StringComparison.Ordinal);
    }
}
