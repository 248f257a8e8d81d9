using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What is announced takes effect on its day, and the newest word of it counts.</summary>
public sealed class HrisAnnouncementTests
{
    [Theory]
    [InlineData("person.left", "", 30)]
    [InlineData("person.updated", """, "employment": "Active" """, 0)]
    [InlineData("person.hired", "", 0)]
    public async Task An_announced_end_is_moved_or_called_off(string type, string more, int days)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        var announced = app.Now;
        await hris.SendAsync(hris.Event("person.left", "Theo", effectiveAt: announced.AddDays(10)), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        await hris.SendAsync(hris.Event(type, "Theo", more, days == 0 ? null : announced.AddDays(days)), "evt-2");
        await app.AdvanceToAsync(announced.AddDays(29));
        Assert.NotEqual(EnrollmentStage.Left, await program.StageOfAsync("Theo"));

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(days == 30, await program.StageOfAsync("Theo") is EnrollmentStage.Left);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_announced_leave_begins_on_its_day_unless_it_is_called_off(bool calledOff)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var starts = app.Now.AddDays(10);
        await hris.SendAsync(hris.Event("person.leave_started", "Theo", effectiveAt: starts), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        if (calledOff)
        {
            await hris.SendAsync(hris.Event("person.leave_ended", "Theo"), "evt-2");
        }

        await app.AdvanceToAsync(starts.AddMinutes(-1));
        Assert.Null((await app.ReadAsync(Key.Of(mentorship))).PausedAt);
        await app.AdvanceToAsync(starts);

        Assert.Equal(calledOff ? null : starts, (await app.ReadAsync(Key.Of(mentorship))).PausedAt);
    }

    [Fact]
    public async Task An_announced_transfer_takes_effect_on_its_day()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(
            hris.Event("person.hired", "Nia", """, "givenName": "Nia", "email": "nia@example.com", "site": "Lyon", "timeZone": "Europe/Paris" """), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await hris.SendAsync(
            hris.Event("person.updated", "Nia", """, "site": "Osaka", "timeZone": "Asia/Tokyo" """, effectiveAt: app.Now.AddDays(10)), "evt-2");

        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal(("Lyon", "Europe/Paris"), await WhereAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(("Osaka", "Asia/Tokyo"), await WhereAsync());

        async Task<(string?, string?)> WhereAsync() =>
            await app.ReadAsync(Person.KeyOf(ProgramDriver.Id("Nia"))) is var person ? (person.Site, person.Zone) : default;
    }

    [Theory]
    [InlineData("person.hired", 60)]
    [InlineData("person.updated", 90)]
    [InlineData("person.left", null)]
    public async Task Somebody_whose_first_day_lies_ahead_is_invited_on_that_day_as_it_was_said_last(string type, int? day)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await new ProgramDriver(app).StartProgramAsync(
            program => program.OpenFor(120) with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        var first = DateOnly.FromDateTime(app.Now.UtcDateTime);
        await hris.SendAsync(Begins("person.hired", 60), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(3));

        await hris.SendAsync(Begins(type, day), "evt-2");
        await app.AdvanceToAsync(new DateTimeOffset(first.AddDays((day ?? 60) - 1), new TimeOnly(23, 0), TimeSpan.Zero));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
        Assert.Empty(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(day is null ? 0 : 1, (await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).Count);

        string Begins(string kind, int? after) => hris.Event(
            kind,
            "Nia",
            $$""", "givenName": "Nia", "email": "nia@example.com" {{(after is { } days ? $$""", "hireDate": "{{first.AddDays(days):yyyy-MM-dd}}" """ : "")}}""");
    }
}
