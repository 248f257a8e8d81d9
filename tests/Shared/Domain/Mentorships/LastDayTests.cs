using System.Globalization;
using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class LastDayTests
{
    [Theory]
    [InlineData("2027-06-30T22:00:00Z", "Europe/Paris", "2027-06-30T07:00:00Z")]
    [InlineData("2027-06-30T15:00:00Z", "Europe/Paris", "2027-06-30T07:00:00Z")]
    [InlineData("2027-03-28T15:00:00Z", "Europe/Paris", "2027-03-28T07:00:00Z")]
    [InlineData("2028-02-29T23:00:00Z", "Europe/Paris", "2028-02-29T08:00:00Z")]
    [InlineData("2027-06-30T12:00:00Z", "America/New_York", "2027-06-30T12:00:00Z")]
    public void It_closes_on_the_morning_of_its_last_day_and_never_after_its_end(string ends, string zone, string closes) =>
        Assert.Equal(At(closes), LastDay.ClosesAt(At(ends), zone));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
