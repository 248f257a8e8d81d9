using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hris;

public sealed class HrisZoneTests
{
    [Fact]
    public void Another_zone_moves_the_clock_from_the_one_that_was_said_before()
    {
        var outcome = Tell(A.Person("Hana", zone: "Europe/Prague"), "America/New_York");

        Assert.Equal("America/New_York", outcome.Person!.Zone);
        Assert.Equal([(HrisFollowUpKind.MoveClock, "Europe/Prague")], outcome.FollowUps.Select(step => (step.Kind, step.Zone)));
    }

    [Fact]
    public void A_first_zone_and_the_same_again_move_no_clock()
    {
        Assert.Empty(Tell(A.Person("Hana") with { Zone = null }, "America/New_York").FollowUps);
        Assert.Empty(Tell(A.Person("Hana", zone: "Europe/Prague"), "Europe/Prague").FollowUps);
    }

    [Fact]
    public void Whose_zone_nobody_says_has_none_until_the_program_lends_its_own()
    {
        var hired = HrisDecisions.Tell(
            new HrisStand("phana", Person: null, Record: null),
            new HrisEvent("evt_1", HrisEventKind.Hired, "Hana", Given.Now, new HrisFields("Hana", "Novak", "hana@example.com")),
            managerId: null,
            "hris:people",
            Given.Now);

        Assert.Null(hired.Person!.Zone);
    }

    private static HrisOutcome Tell(Person person, string zone) => HrisDecisions.Tell(
        new HrisStand(person.PersonId, person, Record: null),
        new HrisEvent("evt_1", HrisEventKind.Updated, "Hana", Given.Now, new HrisFields(TimeZone: zone)),
        managerId: null,
        "hris:people",
        Given.Now);
}
