using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal.Acting;

public sealed class CommonHourTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_hour_of_three_people_is_one_that_all_have() =>
        Assert.Equal(At(Thursday, 15), CommonHour.After(Now, Who(12, 17), Who(9, 16), Who(15, 18)));

    [Fact]
    public void Where_none_suits_all_it_is_the_first_that_suits_most() =>
        Assert.Equal(At(Thursday, 13), CommonHour.After(Now, Who(12, 17), Who(13, 14), Who(8, 9), Who(12, 14)));

    [Fact]
    public void Where_none_suits_the_other_it_is_the_first_of_ones_own() =>
        Assert.Equal(At(Thursday, 12), CommonHour.After(Now, Who(12, 17), Who(8, 9)));

    private static DateOnly Thursday { get; } = new(2027, 1, 7);

    private static DateTimeOffset At(DateOnly day, int hour) => TimeZones.At(day, new TimeOnly(hour, 0), "Europe/Paris");

    private static Profile Who(int from, int to) => A.Profile(ProgramRole.Peer) with
    {
        Availability = [new WeeklyWindow(DayOfWeek.Thursday, new TimeOnly(from, 0), new TimeOnly(to, 0))],
    };
}
