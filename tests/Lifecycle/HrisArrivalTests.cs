using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Somebody is hired.</summary>
public sealed class HrisArrivalTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_signed_webhook_about_a_new_hire_enrolls_them_and_the_same_delivery_again_changes_nothing()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        var body = hris.Event(
            "person.hired", "Nia", """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "timeZone": "Africa/Nairobi" """);
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(body, id: "evt_1"));
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(body, id: "evt_1"));
        await app.SettleAsync();

        var enrollment = Assert.Single(await app.ListAsync<Enrollment>(Partition));
        Assert.Equal((EnrollmentStage.Invited, "hris:Hired"), (enrollment.Stage, enrollment.InvitedBecause));
        Assert.Single(await app.LedgerAsync(A.ProgramId), line => line.StartsWith("enrollment.invited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_whose_zone_is_named_as_Windows_does_lives_on_the_right_clock()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        await hris.SendAsync(
            hris.Event(
                "person.hired", "Wim", """, "givenName": "Wim", "familyName": "Zone", "email": "wim@example.com", "timeZone": "W. Europe Standard Time" """),
            id: "evt_1");
        await app.SettleAsync();

        Assert.Equal("Europe/Berlin", (await app.Get<PersonActs>().FindAsync(ProgramDriver.Id("Wim")))!.Zone);
    }
}
