using MentorFlow.Domain.Hours;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hours;

public sealed class HoursDecisionsTests
{
    private static readonly HoursEntry Held =
        HoursFollowing.Of(Given.Session with { StartsAt = Given.Now.AddDays(-7) }, Given.Mentee.PersonId, ProgramRole.Mentee);

    private static readonly HoursFacts Facts = new(Given.Program, Given.Mentee, [Held], [Given.Mentorship]);

    private static readonly HoursCorrection Added = new("one", 45, new DateOnly(2027, 2, 20), " The workshop in Lyon. ");

    [Fact]
    public void A_line_with_its_reason_is_added_and_what_was_there_stays()
    {
        var entry = HoursDecisions.Correct(Facts, Added, Given.Now).Value!;

        Assert.Equal((HoursSource.Correction, 45, "The workshop in Lyon."), (entry.Source, entry.Minutes, entry.Reason));
        Assert.Equal((2027, ProgramRole.Mentee, (string?)null), (entry.YearIn(Given.Program.Zone), entry.Role, entry.MentorshipId));
        Assert.Equal(75, HoursSum.Of([Held, entry]).Minutes);
        Assert.Equal(1, HoursSum.Of([Held, entry]).Sessions);
    }

    [Fact]
    public void The_same_correction_sent_twice_is_one()
    {
        var entry = HoursDecisions.Correct(Facts, Added, Given.Now).Value!;

        var again = HoursDecisions.Correct(Facts with { Entries = [Held, entry] }, Added, Given.Now.AddMinutes(1));

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
    }

    [Fact]
    public void More_than_there_is_cannot_be_taken_away_of_a_year_or_of_a_mentorship()
    {
        Assert.Equal(-30, HoursDecisions.Correct(Facts, Added with { Minutes = -30 }, Given.Now).Value!.Minutes);
        Assert.Equal(["minutes"], WrongIn(Added with { Minutes = -31 }));
        Assert.Equal(["minutes"], WrongIn(Added with { Minutes = -30, Day = new DateOnly(2026, 12, 31) }));
        Assert.Equal(["minutes"], WrongIn(Added with { Minutes = -31, MentorshipId = Given.MentorshipId }));
    }

    [Fact]
    public void Minutes_a_day_that_has_been_a_reason_and_a_mentorship_of_the_person_are_asked_for()
    {
        Assert.Equal(["minutes"], WrongIn(Added with { Minutes = 0 }));
        Assert.Equal(["minutes"], WrongIn(Added with { Minutes = HoursDecisions.MostMinutes + 1 }));
        Assert.Equal(["day"], WrongIn(Added with { Day = null }));
        Assert.Equal(["day"], WrongIn(Added with { Day = new DateOnly(2027, 3, 2) }));
        Assert.Equal(["day"], WrongIn(Added with { Day = new DateOnly(2024, 1, 1) }));
        Assert.Equal(["reason"], WrongIn(Added with { Reason = " " }));
        Assert.Equal(["mentorship"], WrongIn(Added with { MentorshipId = "of-others" }));
    }

    private static IReadOnlyList<string> WrongIn(HoursCorrection correction) =>
        [.. HoursDecisions.Correct(Facts, correction, Given.Now).Refusal!.Fields.Select(field => field.Field)];
}
