using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class ProfileZoneTests
{
    private static readonly Enrollment Accepted = new(A.ProgramId, "p1", ProgramRole.Mentee, "import", new StubClock().GetUtcNow(), EnrollmentStage.Accepted);

    [Fact]
    public void A_profile_may_name_its_zone_as_Windows_does_and_keeps_the_IANA_name() =>
        Assert.Equal(
            "Europe/Berlin", EnrollmentDecisions.SaveProfile(Accepted, A.Profile(ProgramRole.Mentee, zone: "W. Europe Standard Time")).Value!.Profile!.Zone);

    [Fact]
    public void A_profile_without_a_zone_is_refused_by_the_field() =>
        Assert.Equal(
            "zone", Assert.Single(EnrollmentDecisions.SaveProfile(Accepted, A.Profile(ProgramRole.Mentee, zone: "Mars/Olympus")).Refusal!.Fields).Field);
}
