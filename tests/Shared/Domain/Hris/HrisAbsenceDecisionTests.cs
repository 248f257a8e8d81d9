using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>Somebody goes on leave and comes back.</summary>
public sealed class HrisAbsenceDecisionTests
{
    [Fact]
    public void A_leave_keeps_the_return_that_was_announced_with_it_even_when_it_is_moved()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(10)).Hear(HrisEventKind.LeaveEnded, null, at: Day0.AddDays(40))
            .On(2).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(15));

        Assert.Equal(Standing.Active, hana.On(14).Person!.Standing);
        Assert.Equal(Standing.OnLeave, hana.On(15).Person!.Standing);
        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
        Assert.Equal(["Offer Hired", "Pause", "Resume", "Offer BackFromLeave"], hana.Followed);
    }

    [Theory]
    [InlineData(HrisEventKind.LeaveEnded, null)]
    [InlineData(HrisEventKind.Updated, EmploymentState.Active)]
    public void An_announced_leave_is_called_off(HrisEventKind kind, EmploymentState? employment)
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(10))
            .On(2).Hear(kind, new HrisFields(Employment: employment));

        Assert.Equal(Standing.Active, hana.On(20).Person!.Standing);
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void A_leave_does_not_call_off_an_end_that_was_announced()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(30))
            .On(5).Hear(HrisEventKind.LeaveStarted, null);
        Assert.Equal(Standing.OnLeave, hana.Person!.Standing);

        Assert.Equal(Standing.Left, hana.On(30).Person!.Standing);
    }

    [Fact]
    public void Active_alone_does_not_end_a_leave()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.OnLeave))
            .On(2).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.Employed));

        Assert.Equal(Standing.OnLeave, hana.Person!.Standing);
    }

    [Fact]
    public void Of_somebody_who_was_there_already_and_is_away_a_new_record_does_not_say_that_they_are_back()
    {
        var since = Hana with { HireDate = new DateOnly(2015, 2, 1), Employment = EmploymentState.Employed };
        var hana = new HrisTelling().Hear(HrisEventKind.LeaveStarted, Hana).On(1).Hear(HrisEventKind.Hired, since);

        Assert.Equal(Standing.OnLeave, hana.Person!.Standing);
    }
}
