using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class ProfileZoneTests
{
    private static readonly DateTimeOffset Now = new StubClock().GetUtcNow();

    private static readonly Enrollment Accepted = new(A.ProgramId, "p1", ProgramRole.Mentee, "import", Now, EnrollmentStage.Accepted);

    [Fact]
    public void A_profile_may_name_its_zone_as_Windows_does_and_keeps_the_IANA_name() =>
        Assert.Equal("Europe/Berlin", Save(Accepted, "W. Europe Standard Time", Now).Value!.Profile!.Zone);

    [Fact]
    public void A_profile_without_a_zone_is_refused_by_the_field() =>
        Assert.Equal("zone", Assert.Single(Save(Accepted, "Mars/Olympus", Now).Refusal!.Fields).Field);

    [Fact]
    public void When_a_zone_was_given_is_kept_until_another_is_given()
    {
        var first = Save(Accepted, "Asia/Kolkata", Now).Value!;
        var again = Save(first, "Asia/Kolkata", Now.AddDays(1)).Value!;
        var moved = Save(again, "America/New_York", Now.AddDays(2)).Value!;

        Assert.Equal([Now, Now, Now.AddDays(2)], new[] { first, again, moved }.Select(enrollment => enrollment.ZoneGivenAt!.Value));
    }

    private static Verdict<Enrollment> Save(Enrollment enrollment, string zone, DateTimeOffset now) =>
        EnrollmentDecisions.SaveProfile(enrollment, A.Profile(ProgramRole.Mentee, zone: zone), now);
}
