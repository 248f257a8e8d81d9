using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

public sealed class PersonClockTests
{
    [Theory]
    [InlineData("Asia/Kolkata", "Etc/GMT+5", "Europe/Paris", "Asia/Kolkata")]
    [InlineData("America/New_York", null, "Europe/Paris", "America/New_York")]
    [InlineData(null, "Etc/GMT+5", "Europe/Paris", "Etc/GMT+5")]
    [InlineData(null, null, "Europe/Paris", "Europe/Paris")]
    [InlineData(null, null, null, "Etc/UTC")]
    public void What_the_person_gave_goes_before_what_HR_says_and_that_before_the_program(string? given, string? said, string? program, string zone) =>
        Assert.Equal(zone, PersonClock.ZoneOf(given is null ? null : A.Profile(ProgramRole.Mentee, zone: given), said, program));

    [Fact]
    public void Outside_of_any_program_the_zone_that_was_given_last_counts()
    {
        var early = Enrolled("one", "Asia/Kolkata", Given.Now.AddDays(-9));
        var late = Enrolled("two", "America/New_York", Given.Now.AddDays(-2));
        var unsaid = early with { ProgramId = "three", Profile = null, ZoneGivenAt = null, CreatedAt = Given.Now };

        Assert.Equal("America/New_York", PersonClock.LatestOf([early, unsaid, late])!.Zone);
        Assert.Null(PersonClock.LatestOf([unsaid]));
    }

    [Theory]
    [InlineData("Asia/Calcutta", "Asia/Kolkata", true)]
    [InlineData("Europe/Paris", "Europe/Madrid", false)]
    [InlineData("Etc/GMT+5", "Etc/GMT+5", true)]
    [InlineData("Etc/GMT+5", "America/Lima", false)]
    public void Two_names_of_one_zone_are_one_zone(string zone, string other, bool same) => Assert.Equal(same, PersonClock.IsSame(zone, other));

    private static Enrollment Enrolled(string programId, string zone, DateTimeOffset at) =>
        new(programId, "p1", ProgramRole.Mentee, "import", at, EnrollmentStage.Matched, Profile: A.Profile(ProgramRole.Mentee, zone: zone), ZoneGivenAt: at);
}
