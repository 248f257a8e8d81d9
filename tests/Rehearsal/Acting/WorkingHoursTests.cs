using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Tests.Rehearsal.Acting;

public sealed class WorkingHoursTests
{
    private static readonly WorkingHours Office = new(new TimeOnly(9, 0), new TimeOnly(17, 0));

    [Theory]
    [InlineData("2027-01-04T12:00Z", "2027-01-04T12:00Z")] // Monday noon
    [InlineData("2027-01-04T04:00Z", "2027-01-04T08:30Z")] // before the morning in Paris
    [InlineData("2027-01-04T20:00Z", "2027-01-05T08:30Z")] // in the evening
    [InlineData("2027-01-08T18:00Z", "2027-01-11T08:30Z")] // Friday evening
    [InlineData("2027-01-09T12:00Z", "2027-01-11T08:30Z")] // Saturday
    public void What_comes_outside_of_working_hours_waits_for_the_next(string moment, string expected) =>
        Assert.Equal(At(expected), Office.Next(At(moment), "Europe/Paris", TimeSpan.FromMinutes(30)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
