using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Video;

public sealed class VideoReportTests
{
    private static readonly DateTimeOffset Start = Given.Session.StartsAt;

    [Fact]
    public void Two_who_were_there_at_the_same_time_have_met() =>
        Assert.Equal(new MeetingReport(Given.Now, People: 2, Met: true), Of(Stay("maya", 0, 31), Stay("theo", 4, 30)));

    [Fact]
    public void Two_who_passed_each_other_in_the_door_have_not() =>
        Assert.Equal(new MeetingReport(Given.Now, People: 2, Met: false), Of(Stay("maya", -5, 6), Stay("theo", 2, 30)));

    [Fact]
    public void Minutes_together_are_counted_over_all_stays() =>
        Assert.True(Of(Stay("maya", 0, 3), Stay("theo", 0, 30), Stay("maya", 10, 12)).Met);

    [Fact]
    public void Somebody_who_came_twice_has_not_met_themselves() =>
        Assert.Equal(new MeetingReport(Given.Now, People: 1, Met: false), Of(Stay("theo", 0, 20), Stay("theo", 5, 30)));

    [Fact]
    public void A_try_of_the_room_on_another_day_is_no_meeting() =>
        Assert.Equal(new MeetingReport(Given.Now, People: 0, Met: false), Of(Stay("maya", -1000, -900), Stay("theo", -1000, -900)));

    [Fact]
    public void Nobody_there_is_nobody_met() => Assert.Equal(new MeetingReport(Given.Now, People: 0, Met: false), Of());

    private static MeetingReport Of(params VideoStay[] stays) => new VideoReport(stays).Of(Given.Session, Given.Now);

    private static VideoStay Stay(string who, int from, int until) => new(who, Start.AddMinutes(from), Start.AddMinutes(until));
}
