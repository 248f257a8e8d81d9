using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>Somebody leaves: announced, moved, called off, and when their last day has ended.</summary>
public sealed class HrisEndDecisionTests
{
    private static readonly HrisFields Employed = new(Employment: EmploymentState.Employed);

    [Fact]
    public void An_announced_end_is_moved_by_a_newer_word()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(HrisEventKind.Left, null, at: Day0.AddDays(30));
        Assert.Equal([Day0.AddDays(30)], hana.Last.Ahead);

        Assert.Equal(Standing.Active, hana.On(29).Person!.Standing);
        Assert.Equal(Standing.Left, hana.On(30).Person!.Standing);
        Assert.Equal(["Offer Hired", "Leave"], hana.Followed);
    }

    [Fact]
    public void Of_two_ends_that_one_delivery_announces_the_last_in_it_holds()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1)
            .Hear(HrisEventKind.Left, null, at: Day0.AddDays(30), heard: Day0.AddDays(1).AddTicks(1))
            .Hear(HrisEventKind.Left, null, at: Day0.AddDays(10), heard: Day0.AddDays(1));

        Assert.Equal(Standing.Active, hana.On(29).Person!.Standing);
        Assert.Equal(Standing.Left, hana.On(30).Person!.Standing);
    }

    [Theory]
    [InlineData(HrisEventKind.Updated)]
    [InlineData(HrisEventKind.ManagerChanged)]
    public void An_announced_end_is_called_off_by_active(HrisEventKind kind)
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(kind, new HrisFields(Employment: EmploymentState.Active));

        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void An_end_of_somebody_whose_hire_we_never_heard_of_is_called_off_just_so()
    {
        var known = new Person(Id, "Hana", "Known", "known@example.com", "Europe/Prague");
        var hana = new HrisTelling(known).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.Active));

        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
    }

    [Fact]
    public void A_last_day_that_is_said_beside_active_comes_true_and_is_called_off_when_it_is_said_no_more()
    {
        var ending = Employed with { TerminationDate = new DateOnly(2027, 2, 1) };
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, ending);
        var other = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, ending).On(2).Hear(HrisEventKind.Updated, Employed);

        Assert.Equal(Standing.Left, hana.On(29).Person!.Standing);
        Assert.Equal(Standing.Active, other.On(29).Person!.Standing);
    }

    [Theory]
    [InlineData("Europe/Paris", "2027-02-01T23:00:00Z")]
    [InlineData("Asia/Tokyo", "2027-02-01T15:00:00Z")]
    [InlineData("America/New_York", "2027-02-02T05:00:00Z")]
    [InlineData(null, "2027-02-02T00:00:00Z")]
    public void A_last_day_is_worked_and_they_leave_when_it_has_ended_where_they_live(string? zone, string ended)
    {
        var ends = DateTimeOffset.Parse(ended);
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { TimeZone = zone })
            .On(1).Hear(HrisEventKind.Updated, Employed with { TerminationDate = new DateOnly(2027, 2, 1) });

        Assert.Equal([ends], hana.Last.Ahead);
        Assert.Equal(Standing.Active, hana.At(ends.AddMinutes(-1)).Person!.Standing);
        Assert.Equal(Standing.Left, hana.At(ends).Person!.Standing);
    }

    [Fact]
    public void Active_on_the_last_day_revives_nobody()
    {
        var active = new HrisFields(Employment: EmploymentState.Active, TerminationDate: new DateOnly(2027, 2, 1));
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, active)
            .On(28).Hear(HrisEventKind.Updated, active);

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.Equal(Standing.Left, hana.On(29).Person!.Standing);
        Assert.Equal(["Offer Hired", "Leave"], hana.Followed);
    }

    [Theory]
    [InlineData(HrisEventKind.Updated)]
    [InlineData(HrisEventKind.Left)]
    public void Who_is_said_to_have_left_in_the_morning_of_their_last_day_works_until_its_end(HrisEventKind kind)
    {
        var ended = new HrisFields(Employment: EmploymentState.Ended, TerminationDate: new DateOnly(2027, 2, 1));
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(28).Hear(kind, ended);

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.Equal(Standing.Left, hana.On(29).Person!.Standing);
    }

    [Theory]
    [InlineData("2027-01-31")]
    [InlineData("2027-06-30")]
    public void Who_is_gone_before_or_after_the_day_that_is_said_is_gone(string day)
    {
        var ended = new HrisFields(Employment: EmploymentState.Ended, TerminationDate: DateOnly.Parse(day));

        Assert.Equal(
            Standing.Left, new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(28).Hear(HrisEventKind.Updated, ended).Person!.Standing);
    }
}
