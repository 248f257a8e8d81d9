using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Meetings;

public sealed class MeetingScheduleTests
{
    private static readonly DateTimeOffset Now = TestApp.Start;
    private static readonly DateTimeOffset At = Now.AddDays(5);

    private static readonly MeetingBooking Planned =
        new(A.ProgramId, "b1", A.Id("Maya"), A.Id("Theo"), "Leading", "My team.", 30, Now, At) { TimeSetAt = Now };

    [Fact]
    public void A_day_before_both_are_reminded_unless_they_have_just_been_told()
    {
        Assert.Equal(At.AddDays(-1), Look(Planned, Now).Next);
        Assert.Equal([MeetingNews.Reminder], Look(Planned, At.AddDays(-1)).News);
        Assert.Empty(Look(Planned with { TimeSetAt = At.AddHours(-20) }, At.AddHours(-20)).News);
        Assert.Equal(At.AddMinutes(30), Look(Planned, At).Next);
    }

    [Fact]
    public void After_it_both_are_asked_twice_and_then_left_in_peace()
    {
        var ended = At.AddMinutes(30);

        Assert.Equal([MeetingNews.Question], Look(Planned, ended).News);
        Assert.Equal(ended + MeetingBooking.Doors, Look(Planned, ended).Next);
        Assert.Equal(ended.AddDays(3), Look(Planned, ended + MeetingBooking.Doors).Next);
        Assert.Equal([MeetingNews.QuestionReminder], Look(Planned, ended.AddDays(3)).News);
        Assert.True(Look(Planned, ended + MeetingBooking.AnswersFor).Ends);
        Assert.Null(Look(Planned with { ClosedAt = ended.AddDays(10) }, ended.AddDays(10)).Next);
    }

    [Fact]
    public void A_host_who_gives_no_time_is_reminded_once_and_the_request_ends_after_a_week()
    {
        var asked = Planned with { At = null, TimeSetAt = null };

        Assert.Equal(Now.AddDays(3), Look(asked, Now).Next);
        Assert.Equal([MeetingNews.AskedReminder], Look(asked, Now.AddDays(3)).News);
        Assert.True(Look(asked, Now.AddDays(7)).Ends);
    }

    [Fact]
    public void With_a_program_that_was_stopped_what_is_ahead_ends()
    {
        Assert.True(MeetingSchedule.Look(Planned, ProgramStatus.Stopped, Now).Ends);
        Assert.False(MeetingSchedule.Look(Planned, ProgramStatus.Completed, Now).Ends);
        Assert.Null(Look(Planned with { CancelledAt = Now }, Now).Next);
    }

    private static MeetingLook Look(MeetingBooking booking, DateTimeOffset now) => MeetingSchedule.Look(booking, ProgramStatus.Running, now);
}
