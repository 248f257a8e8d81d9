using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>When the last day of a guest is told of, and when again.</summary>
public sealed class GuestEndDecisionTests
{
    private static readonly DateTimeOffset EndOfMarch = new(2027, 3, 31, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EndOfMay = new(2027, 5, 31, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_last_day_is_told_of_once_two_weeks_before_it()
    {
        var gwen = Guest().Hear(HrisEventKind.Updated, Until(2027, 3, 31));
        var notice = EndOfMarch.AddDays(-14);
        Assert.Equal(notice, gwen.Last.NoticeAt);

        Assert.Empty(gwen.At(notice.AddMinutes(-1)).Followed);
        Assert.Equal(["TellOfEnd"], gwen.At(notice).Followed);
        Assert.Equal(EndOfMarch, Assert.Single(gwen.Last.FollowUps).Ends);
        Assert.Equal(["TellOfEnd"], gwen.At(notice.AddDays(3)).Followed);
        Assert.Equal(["TellOfEnd", "Leave"], gwen.At(EndOfMarch).Followed);
    }

    [Fact]
    public void A_short_stay_is_told_of_in_its_middle()
    {
        var gwen = Guest().Hear(HrisEventKind.Updated, Until(2027, 1, 14));

        Assert.Equal(Day0 + ((new DateTimeOffset(2027, 1, 14, 23, 0, 0, TimeSpan.Zero) - Day0) / 2), gwen.Last.NoticeAt);
    }

    [Fact]
    public void The_notice_moves_with_a_day_that_nobody_was_told_of_yet()
    {
        var gwen = Guest().Hear(HrisEventKind.Updated, Until(2027, 3, 31)).On(30).Hear(HrisEventKind.Updated, Until(2027, 5, 31));

        Assert.Equal(EndOfMay.AddDays(-14), gwen.Last.NoticeAt);
        Assert.Empty(gwen.At(EndOfMarch).Followed);
        Assert.Equal(["TellOfEnd"], gwen.At(EndOfMay.AddDays(-14)).Followed);
    }

    [Fact]
    public void Who_was_told_of_a_day_is_told_of_every_other_and_asked_again_before_it()
    {
        var gwen = Guest().Hear(HrisEventKind.Updated, Until(2027, 3, 31)).At(EndOfMarch.AddDays(-10))
            .Hear(HrisEventKind.Updated, Until(2027, 5, 31));
        Assert.Equal(["TellOfEnd", "MoveEnd"], gwen.Followed);
        Assert.Equal(EndOfMarch, Assert.Single(gwen.Last.FollowUps).Ends);

        gwen.At(EndOfMarch.AddDays(-9)).Hear(HrisEventKind.Updated, Until(2027, 3, 31));
        Assert.Equal(["TellOfEnd", "MoveEnd", "MoveEnd"], gwen.Followed);

        gwen.At(EndOfMarch.AddDays(-8)).Hear(HrisEventKind.Updated, Until(2027, 5, 31)).At(EndOfMay.AddDays(-14));
        Assert.Equal(["TellOfEnd", "MoveEnd", "MoveEnd", "MoveEnd", "TellOfEnd"], gwen.Followed);
    }

    [Fact]
    public void Who_has_left_before_is_told_of_by_leaving()
    {
        var gwen = Guest().Hear(HrisEventKind.Updated, Until(2027, 3, 31)).On(30).Hear(HrisEventKind.Left, fields: null);

        Assert.Equal(["Leave"], gwen.At(EndOfMarch).Followed);
    }

    [Fact]
    public void An_employees_last_day_is_nobodys_to_extend()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).Hear(HrisEventKind.Updated, Until(2027, 3, 31) with { InvitedBy = null });

        Assert.Null(hana.Last.NoticeAt);
        Assert.Equal(["Offer Hired", "Leave"], hana.At(EndOfMarch.AddDays(-14)).At(EndOfMarch).Followed);
    }

    private static HrisTelling Guest() =>
        new(new Person(Id, "Gwen", "Guest", "gwen@elsewhere.example", "Europe/Paris", InvitedBy: "phost")) { ExternalId = "" };

    private static HrisFields Until(int year, int month, int day) =>
        new(TimeZone: "Europe/Paris", Employment: EmploymentState.Active, TerminationDate: new DateOnly(year, month, day), InvitedBy: "phost");
}
