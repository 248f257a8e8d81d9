using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Mails before a session lead to the check of camera and microphone, and ask for it only before the first (R75).</summary>
public sealed class DeviceCheckMailTests
{
    private const string Asks = "You have not checked camera and microphone yet.";
    private const string Offers = "at any time before";

    [Theory]
    [InlineData(MailTemplate.SessionInvitation)]
    [InlineData(MailTemplate.SessionReminder)]
    public async Task Before_the_first_session_who_has_neither_checked_nor_skipped_is_asked(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();

        Assert.Contains(Asks, await TextAsync(mails, template), StringComparison.Ordinal);
        await mails.StoreAsync(new DeviceCheck(
            mails.Zoe.PersonId,
            new DeviceFindings(DeviceState.Skipped, DeviceState.Skipped, DeviceState.Skipped, NetworkWay.Host),
            BrowserFamily.Other,
            mails.Now));
        Assert.Contains(Offers, await TextAsync(mails, template), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_later_session_nobody_is_asked()
    {
        using var mails = await MailDriver.StartAsync();
        var second = mails.Session with { Number = 2 };
        await mails.StoreAsync(second);

        var mail = await mails.ComposeAsync(mails.Order(MailTemplate.SessionReminder) with { SessionId = second.SessionId });

        Assert.Contains(Offers, mail!.Outgoing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Asks, mail.Outgoing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_meets_by_telephone_is_led_to_no_camera()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentorship with { Agreement = A.Agreement(mails.Now) with { Channel = "phone" } });

        Assert.DoesNotContain("Check camera and microphone", await TextAsync(mails, MailTemplate.SessionReminder), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(MailDriver mails, MailTemplate template) => (await mails.ComposeAsync(template))!.Outgoing.Text;
}
