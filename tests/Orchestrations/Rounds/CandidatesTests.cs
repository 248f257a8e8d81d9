using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class CandidatesTests
{
    [Theory]
    [InlineData("2027-03-01T09:00:00Z", "2027-03-08")] // a Monday
    [InlineData("2027-03-07T23:59:00Z", "2027-03-08")] // a Sunday
    [InlineData("2027-03-09T09:00:00Z", "2027-03-15")]
    public void A_round_looks_at_the_weeks_from_the_Monday_after_it_to_the_end_of_the_program(string frozenAt, string monday)
    {
        var at = DateTimeOffset.Parse(frozenAt, System.Globalization.CultureInfo.InvariantCulture);
        var targets = Candidates.PolicyOf(Given.Program, at).Targets;

        Assert.Equal(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture), targets.ReferenceWeek);
        Assert.InRange(Given.Program.Calendar.EndOf(at) - at, TimeSpan.FromDays(7 * targets.Weeks), TimeSpan.FromDays((7 * targets.Weeks) + 14));
    }

    [Fact]
    public void A_round_on_the_last_day_looks_at_one_week() =>
        Assert.Equal(1, Candidates.PolicyOf(Given.Program, Given.Program.Calendar.Ends!.Value).Targets.Weeks);
}
