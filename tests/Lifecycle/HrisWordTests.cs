using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What was said last holds, field by field, whenever it arrives; what was said of somebody unknown is remembered.</summary>
public sealed class HrisWordTests
{
    private const string Nia = """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "timeZone": "Africa/Nairobi" """;

    [Fact]
    public async Task Of_two_words_of_one_day_the_one_that_was_said_last_holds_though_it_arrives_first()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia, app.Now.AddDays(-9)), "evt-0");
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        var today = new DateTimeOffset(app.Now.Date, TimeSpan.Zero);

        await hris.SendAsync(hris.Event("person.role_changed", "Nia", """, "title": "Right" """, today, app.Now.AddMinutes(-10)), "evt-1");
        await app.SettleAsync();
        await hris.SendAsync(
            hris.Event("person.role_changed", "Nia", """, "title": "Wrong", "team": "Data" """, today, app.Now.AddMinutes(-50)), "evt-2");
        await app.SettleAsync();

        var person = await PersonAsync(app, "Nia");
        Assert.Equal(("Right", "Data"), (person.Title, person.Team));
    }

    [Fact]
    public async Task A_leaver_whom_nobody_knew_is_neither_enrolled_nor_mailed_when_the_older_hire_arrives()
    {
        await using var app = await StartAsync(TurningPoint.Hired);
        var hris = new HrisDriver(app);

        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(hris.Event("person.left", "Nia", effectiveAt: app.Now.AddHours(-1)), "evt-1"));
        await app.SettleAsync();
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia, app.Now.AddDays(-2), app.Now.AddDays(-2)), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(30));

        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
        Assert.Empty(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)));
        Assert.NotEmpty((await app.ReadAsync(HrisRecord.KeyOf(ProgramDriver.Id("Nia")))).Words);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_manager_who_is_taken_away_is_none_and_what_is_not_said_stays(string manager)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(hris.Event("person.hired", "Nia", $"""{Nia}, "managerExternalId": "Maya", "team": "Data" """), "evt-1");
        await app.SettleAsync();
        Assert.Equal(ProgramDriver.Id("Maya"), (await PersonAsync(app, "Nia")).ManagerId);

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.manager_changed", "Nia", $$""", "managerExternalId": {{manager}} """), "evt-2");
        await app.SettleAsync();

        var person = await PersonAsync(app, "Nia");
        Assert.Equal((null, "Data"), (person.ManagerId, person.Team));
    }

    [Fact]
    public async Task A_title_that_is_the_same_is_no_new_role_and_another_is_one()
    {
        await using var app = await StartAsync(TurningPoint.NewRole);
        var hris = new HrisDriver(app);
        await hris.SendAsync(hris.Event("person.hired", "Nia", $"""{Nia}, "title": "Engineer" """), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await hris.SendAsync(hris.Event("person.role_changed", "Nia", """, "title": "Engineer" """), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));

        await hris.SendAsync(hris.Event("person.updated", "Nia", """, "title": "Team lead" """), "evt-3");
        await app.SettleAsync();
        Assert.Equal("hris:NewRole", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
    }

    [Theory]
    [InlineData("promoted", TurningPoint.Promoted)]
    [InlineData("leave_ended", TurningPoint.BackFromLeave)]
    public async Task A_promotion_and_a_return_from_leave_lead_to_the_invitation(string type, TurningPoint point)
    {
        await using var app = await StartAsync(point);
        var hris = new HrisDriver(app);
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await hris.SendAsync(hris.Event("person.leave_started", "Nia"), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));

        await hris.SendAsync(hris.Event($"person.{type}", "Nia", """, "level": 5 """), "evt-3");
        await app.SettleAsync();

        Assert.Equal($"hris:{point}", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
    }

    private static async Task<TestApp> StartAsync(TurningPoint point)
    {
        var app = await HrisDriver.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(point, ProgramRole.Mentee)] });
        return app;
    }

    private static Task<Person> PersonAsync(TestApp app, string name) => app.ReadAsync(Person.KeyOf(ProgramDriver.Id(name)));
}
