using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>People without an HR record.</summary>
public sealed class GuestTests
{
    [Fact]
    public async Task A_guest_takes_part_without_HR_rules_and_leaves_kindly_after_their_last_day()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        await people.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);

        var gwen = await people.DoAsync(app.Get<GuestActs>().InviteAsync(Guest(app, days: 10), "coordinator:robin"));
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.DoesNotContain(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)), one => one.PersonId == gwen.PersonId);

        await people.DoAsync(app.Get<InvitationActs>().InviteAsync(A.ProgramId, gwen.PersonId, ProgramRole.Mentee, "invitation", "system"));
        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal(Standing.Active, (await app.ReadAsync(Person.KeyOf(gwen.PersonId))).Standing);

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(Standing.Left, (await app.ReadAsync(Person.KeyOf(gwen.PersonId))).Standing);
        Assert.Equal(EnrollmentStage.Left, (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, gwen.PersonId))).Stage);
    }

    [Fact]
    public async Task Invited_again_the_same_guest_stays_longer_or_comes_back()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        var acts = app.Get<GuestActs>();

        var gwen = await people.DoAsync(acts.InviteAsync(Guest(app, days: 20), "coordinator:robin"));
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        var longer = await people.DoAsync(acts.InviteAsync(Guest(app, days: 40), "coordinator:robin"));
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal((gwen.PersonId, Standing.Active), (longer.PersonId, (await app.ReadAsync(Person.KeyOf(gwen.PersonId))).Standing));

        await app.AdvanceAsync(TimeSpan.FromDays(15));
        Assert.Equal(Standing.Left, (await app.ReadAsync(Person.KeyOf(gwen.PersonId))).Standing);
        var back = await people.DoAsync(acts.InviteAsync(Guest(app, days: 20), "coordinator:robin"));
        Assert.Equal((gwen.PersonId, Standing.Active), (back.PersonId, back.Standing));
    }

    [Fact]
    public async Task Somebody_elses_address_is_refused_by_name()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);

        var refused = await app.Get<GuestActs>().InviteAsync(Guest(app, days: 20) with { Email = "MAYA@example.com" }, "coordinator:robin");

        var error = Assert.Single(refused.Refusal!.Fields);
        Assert.Equal(("email", new Phrase("rules.address-taken", ("name", "Maya Example"))), (error.Field, error.Rule));
    }

    private static NewGuest Guest(TestApp app, int days) => new(
        "Gwen",
        "Guest",
        "gwen@elsewhere.example",
        "Europe/Paris",
        DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(days),
        ProgramDriver.Id(ProgramDriver.Mentor));
}
