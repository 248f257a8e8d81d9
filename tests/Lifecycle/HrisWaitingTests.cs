using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A turning point waits for what is missing: an address, the first day, a program that begins later.</summary>
public sealed class HrisWaitingTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    private static readonly EntryRule[] Newcomers = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)];

    [Theory]
    [InlineData(""", "email": null """)]
    [InlineData("")]
    public async Task A_hire_without_a_mail_address_is_invited_when_one_is_known(string address)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = Newcomers });

        var hired = $$""", "givenName": "Nia", "familyName": "New" {{address}}""";
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(hris.Event("person.hired", "Nia", hired), "evt-1"));
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition));

        await hris.SendAsync(hris.Event("person.updated", "Nia", """, "email": "nia@example.com" """), "evt-2");
        await app.SettleAsync();

        var enrollment = Assert.Single(await app.ListAsync<Enrollment>(Partition));
        Assert.Equal((EnrollmentStage.Invited, "hris:Hired"), (enrollment.Stage, enrollment.InvitedBecause));
        Assert.Equal(MailTemplate.Invitation, Assert.Single(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Template);
    }

    [Fact]
    public async Task One_name_is_enough_to_be_invited()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { EntryRules = Newcomers });

        await hris.SendAsync(hris.Event("person.hired", "Su", """, "givenName": "Suharto", "email": "suharto@example.com" """), "evt-1");
        await hris.SendAsync(hris.Event("person.hired", "Ma", """, "familyName": "Madonna", "email": "madonna@example.com" """), "evt-2");
        await app.SettleAsync();

        Assert.Equal((EnrollmentStage.Invited, EnrollmentStage.Invited), (await program.StageOfAsync("Su"), await program.StageOfAsync("Ma")));
    }

    [Fact]
    public async Task A_program_that_was_a_draft_invites_whoever_was_hired_meanwhile_when_it_begins()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var acts = app.Get<ProgramActs>();
        await acts.CreateAsync(A.Program(app.Now.AddDays(14)) with { EntryRules = Newcomers }, "system");
        await hris.SendAsync(hris.Event("person.hired", "Nia", """, "givenName": "Nia", "email": "nia@example.com" """), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(EnrollmentStage.Planned, Assert.Single(await app.ListAsync<Enrollment>(Partition)).Stage);

        await acts.StartAsync(A.ProgramId, "system");
        await app.AdvanceAsync(TimeSpan.FromDays(14));

        Assert.Equal(EnrollmentStage.Invited, Assert.Single(await app.ListAsync<Enrollment>(Partition)).Stage);
    }

    [Fact]
    public async Task A_program_that_nobody_had_thought_of_invites_whoever_was_hired_in_the_season_before()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(hris.Event("person.hired", "Old", """, "givenName": "Old", "email": "old@example.com" """), "evt-1");
        await app.AdvanceAsync(TimeSpan.FromDays(91));
        foreach (var name in new[] { "Nia", "Gone" })
        {
            await hris.SendAsync(hris.Event("person.hired", name, $$""", "givenName": "{{name}}", "email": "{{name}}@example.com" """), $"evt-{name}");
        }

        await app.AdvanceAsync(TimeSpan.FromDays(30));
        await hris.SendAsync(hris.Event("person.left", "Gone"), "evt-4");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = Newcomers });

        var enrollment = Assert.Single(await app.ListAsync<Enrollment>(Partition));
        Assert.Equal((ProgramDriver.Id("Nia"), EnrollmentStage.Invited), (enrollment.PersonId, enrollment.Stage));
    }
}
