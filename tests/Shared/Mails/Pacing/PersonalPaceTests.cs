using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Tests.Shared.Mails.Pacing;

/// <summary>How one mail reaches one person: at once, later, in the digest, or not at all.</summary>
public sealed class PersonalPaceTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateTimeOffset Now = new(2027, 1, 6, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Digest = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] FullWeek = [Now.AddDays(-6), Now.AddDays(-5), Now.AddDays(-2), Now.AddDays(-1)];

    [Theory]
    [InlineData(MailTopic.Questions)]
    [InlineData(MailTopic.Prompts)]
    [InlineData(MailTopic.News)]
    public void What_can_wait_waits_when_the_week_is_full(MailTopic topic)
    {
        Assert.Equal(new MailPlacing.InDigest(), Place(new MailWish(topic, MailChoice.AtOnce), FullWeek));
        Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(new MailWish(topic, MailChoice.AtOnce), FullWeek[1..]));
    }

    [Fact]
    public void What_was_sent_a_week_ago_counts_no_longer() =>
        Assert.Equal(
            new MailPlacing.OfItsOwn(Now),
            Place(new MailWish(MailTopic.News, MailChoice.AtOnce), [Now.AddDays(-7), .. FullWeek[1..]]));

    [Theory]
    [InlineData(MailTopic.Commitments)]
    [InlineData(MailTopic.Sessions)]
    public void Commitments_and_dates_come_at_once_whatever_the_week_holds(MailTopic topic) =>
        Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(new MailWish(topic, MailChoice.Never), [.. FullWeek, Now, Now]));

    [Fact]
    public void Words_of_the_partner_come_in_a_full_week_unless_their_reader_chose_otherwise()
    {
        Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(new MailWish(MailTopic.Messages, MailChoice.AtOnce), FullWeek));
        Assert.Equal(new MailPlacing.InDigest(), Place(new MailWish(MailTopic.Messages, MailChoice.Digest), []));
        Assert.Equal(new MailPlacing.Nowhere(), Place(new MailWish(MailTopic.Messages, MailChoice.Never), []));
    }

    [Fact]
    public void What_is_essential_is_neither_put_off_nor_left_out()
    {
        foreach (var choice in Enum.GetValues<MailChoice>())
        {
            Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(new MailWish(MailTopic.Questions, choice, Essential: true), FullWeek));
        }
    }

    [Fact]
    public void A_third_mail_within_an_hour_waits_for_its_rest()
    {
        var given = new[] { Now.AddMinutes(-50), Now.AddMinutes(-10) };

        Assert.Equal(new MailPlacing.OfItsOwn(Now.AddMinutes(10)), Place(new MailWish(MailTopic.News, MailChoice.AtOnce), given));
        Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(new MailWish(MailTopic.News, MailChoice.AtOnce, Urgent: true), given));
    }

    [Fact]
    public void A_mail_that_is_moved_is_not_moved_into_quiet_hours()
    {
        var evening = new DateTimeOffset(2027, 1, 6, 19, 30, 0, TimeSpan.Zero);
        var given = new[] { evening.AddMinutes(-10), evening };

        var placed = new PersonalPace(4).Place(
            new MailWish(MailTopic.News, MailChoice.AtOnce),
            given,
            Digest,
            digestComes: false,
            evening,
            moment => DeliveryTime.Next(moment, "Etc/UTC", QuietHours.Default));

        Assert.Equal(new MailPlacing.OfItsOwn(new DateTimeOffset(2027, 1, 7, 8, 0, 0, TimeSpan.Zero)), placed);
    }

    [Fact]
    public void A_reminder_that_can_wait_joins_the_digest_in_an_empty_week() =>
        Assert.Equal(new MailPlacing.InDigest(), Place(new MailWish(MailTopic.Questions, MailChoice.AtOnce) { JoinsDigest = true }, []));

    [Fact]
    public void A_prompt_joins_a_digest_that_comes_anyway_and_comes_alone_otherwise()
    {
        var prompt = new MailWish(MailTopic.Prompts, MailChoice.AtOnce) { JoinsComingDigest = true };

        Assert.Equal(new MailPlacing.InDigest(), Place(prompt, [], digestComes: true));
        Assert.Equal(new MailPlacing.OfItsOwn(Now), Place(prompt, []));
    }

    [Fact]
    public void What_would_be_over_by_the_digest_does_not_wait_for_it() =>
        Assert.Equal(
            new MailPlacing.OfItsOwn(Now), Place(new MailWish(MailTopic.News, MailChoice.Digest) { UselessFrom = Digest.AddHours(-1) }, FullWeek));

    [Theory]
    [InlineData("2027-01-11T07:59:00Z", "2027-01-11T08:00:00Z")]
    [InlineData("2027-01-11T08:00:00Z", "2027-01-18T08:00:00Z")]
    [InlineData("2027-01-17T12:00:00Z", "2027-01-18T08:00:00Z")]
    public void The_digest_comes_on_the_next_morning_of_its_day(string now, string due) =>
        Assert.Equal(
            DateTimeOffset.Parse(due, CultureInfo.InvariantCulture),
            DigestTime.Next(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), DayOfWeek.Monday, "Etc/UTC", QuietHours.Default));

    [Fact]
    public void The_digest_waits_for_the_end_of_quiet_hours_where_its_reader_lives() =>
        Assert.Equal(
            new DateTimeOffset(2027, 1, 11, 15, 0, 0, TimeSpan.Zero),
            DigestTime.Next(Now, DayOfWeek.Monday, "America/New_York", new QuietHours(new TimeOnly(18, 0), new TimeOnly(10, 0))));

    [Theory]
    [InlineData(LaterDay.InThreeDays, 9)]
    [InlineData(LaterDay.NextMonday, 11)]
    [InlineData(LaterDay.InTwoWeeks, 20)]
    public void Later_is_a_morning(LaterDay day, int date) =>
        Assert.Equal(new DateTimeOffset(2027, 1, date, 8, 0, 0, TimeSpan.Zero), DigestTime.Of(day, Now, "Etc/UTC", QuietHours.Default));

    private static MailPlacing Place(MailWish wish, IReadOnlyList<DateTimeOffset> given, bool digestComes = false) =>
        new PersonalPace(4).Place(wish, given, Digest, digestComes, Now, moment => moment);
}
