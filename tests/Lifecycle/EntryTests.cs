using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Who comes into a program by what HR says, in which role, and when again.</summary>
public sealed class EntryTests
{
    private static readonly EntryRule[] Rules =
    [
        new(TurningPoint.Promoted, ProgramRole.Mentor, LevelFrom: 6),
        new(TurningPoint.Promoted, ProgramRole.Mentee, LevelTo: 5, Teams: ["Sales", "Support"]),
        new(TurningPoint.BackFromLeave, ProgramRole.Mentee),
        new(TurningPoint.Hired, ProgramRole.Mentee, Sites: ["Nairobi"], TenureTo: 1),
    ];

    [Fact]
    public async Task Somebody_comes_in_by_the_first_rule_that_fits_them_in_its_role()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, program) = (new HrisDriver(app), new ProgramDriver(app));
        await program.StartProgramAsync(definition => definition with { EntryRules = Rules });
        await HireAsync(hris, "Nia", """, "site": "Nairobi", "hireDate": "2027-01-04" """);
        await HireAsync(hris, "Ola", """, "site": "Oslo", "level": 5, "team": "Sales" """);
        await HireAsync(hris, "Pia", """, "level": 5, "team": "Legal" """);
        await HireAsync(hris, "Rui", "");
        await app.SettleAsync();
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee), await EntryAsync(app, "Nia"));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await PromoteAsync(hris, app, "Ola", level: 7);
        await PromoteAsync(hris, app, "Pia", level: 4);
        await PromoteAsync(hris, app, "Rui", level: 6);

        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentor), await EntryAsync(app, "Ola"));
        Assert.Null(await EntryAsync(app, "Pia"));
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentor), await EntryAsync(app, "Rui"));
    }

    [Fact]
    public async Task A_return_from_leave_invites_again_after_a_decline_and_nobody_who_takes_part_changes_their_role()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, program) = (new HrisDriver(app), new ProgramDriver(app));
        await program.StartProgramAsync(definition => definition with { EntryRules = Rules });
        await program.InviteAsync("Theo", ProgramRole.Mentee);
        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Theo"), accepted: false));
        await program.InviteAsync("Maya", ProgramRole.Mentor);

        foreach (var name in (string[])["Theo", "Maya"])
        {
            await app.AdvanceAsync(TimeSpan.FromDays(1));
            await hris.SendAsync(hris.Event("person.leave_started", name), id: $"{name}-away");
            await app.AdvanceAsync(TimeSpan.FromDays(1));
            await hris.SendAsync(hris.Event("person.leave_ended", name), id: $"{name}-back");
            await app.SettleAsync();
        }

        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee), await EntryAsync(app, "Theo"));
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentor), await EntryAsync(app, "Maya"));
    }

    [Fact]
    public async Task A_program_that_begins_later_looks_at_its_conditions_then()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await HireAsync(hris, "Nia", """, "site": "Nairobi", "hireDate": "2027-01-04" """);
        await HireAsync(hris, "Ola", """, "site": "Oslo", "hireDate": "2027-01-04" """);
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        await new ProgramDriver(app).StartProgramAsync(definition => definition with { EntryRules = Rules });

        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee), await EntryAsync(app, "Nia"));
        Assert.Null(await EntryAsync(app, "Ola"));
    }

    [Fact]
    public async Task Rules_that_cannot_be_are_refused_by_field()
    {
        await using var app = await TestApp.StartAsync();

        var verdict = await app.Get<ProgramActs>().CreateAsync(
            A.Program(app.Now) with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Peer, LevelFrom: 12)] }, "system");

        Assert.Equal(["entryRules[0].role", "entryRules[0].levelFrom"], verdict.Refusal!.Fields.Select(error => error.Field));
    }

    private static Task HireAsync(HrisDriver hris, string name, string more) => hris.SendAsync(
        hris.Event(
            "person.hired", name, $$""", "givenName": "{{name}}", "familyName": "New", "email": "{{name.ToLowerInvariant()}}@example.com"{{more}}"""),
        id: $"{name}-hired");

    private static async Task PromoteAsync(HrisDriver hris, TestApp app, string name, int level)
    {
        await hris.SendAsync(hris.Event("person.promoted", name, $$""", "level": {{level}} """), id: $"{name}-promoted");
        await app.SettleAsync();
    }

    private static async Task<(EnrollmentStage Stage, ProgramRole Role)?> EntryAsync(TestApp app, string name) =>
        await app.Store.FindAsync(Enrollment.KeyOf(A.ProgramId, A.Id(name))) is { Value: var found } ? (found.Stage, found.Role) : null;
}
