using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Ada, the mentor, is a guest in New York, and her last day comes near.</summary>
public sealed class GuestMailTests
{
    [Fact]
    public async Task Both_read_of_the_last_day_where_the_guest_lives_each_in_their_own_words()
    {
        using var mails = await MailDriver.StartAsync();
        Assert.Null(await mails.ComposeAsync(MailTemplate.GuestLeaving));
        await mails.StoreAsync(Told(mails, EndOfNovember));

        var toMentee = (await mails.ComposeAsync(MailTemplate.GuestLeaving))!.Outgoing;
        var toGuest = (await mails.ComposeAsync(MailTemplate.GuestLeaving, to: mails.Ada.PersonId))!.Outgoing;

        Assert.Contains("Ada’s last day is November 30, 2026.", toMentee.Text, StringComparison.Ordinal);
        Assert.Contains("Your last day is November 30, 2026.", toGuest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentorship_that_closes_before_or_is_over_is_not_told()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(Told(mails, mails.Mentorship.Ends.AddDays(1)));
        Assert.Null(await mails.ComposeAsync(MailTemplate.GuestLeaving));

        await mails.StoreAsync(Told(mails, EndOfNovember));
        await mails.StoreAsync(mails.Mentorship with { Stage = MentorshipStage.Ended });
        Assert.Null(await mails.ComposeAsync(MailTemplate.GuestLeaving));
        Assert.Null(await mails.ComposeAsync(MailTemplate.GuestStaying));
    }

    [Fact]
    public async Task A_day_that_was_moved_is_told_of_and_one_that_is_none_any_more_is_not_named()
    {
        using var mails = await MailDriver.StartAsync();

        await mails.StoreAsync(Told(mails, EndOfNovember));
        Assert.Contains(
            "Ada’s last day is now November 30, 2026.", (await mails.ComposeAsync(MailTemplate.GuestStaying))!.Outgoing.Text, StringComparison.Ordinal);

        await mails.StoreAsync(Told(mails, ends: null));
        Assert.DoesNotContain("is now", (await mails.ComposeAsync(MailTemplate.GuestStaying))!.Outgoing.Text, StringComparison.Ordinal);
    }

    // The first of December in New York.
    private static DateTimeOffset EndOfNovember => new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private static HrisRecord Told(MailDriver mails, DateTimeOffset? ends) => new(mails.Ada.PersonId, ExternalId: null, "system", [], ToldEnd: ends);
}
