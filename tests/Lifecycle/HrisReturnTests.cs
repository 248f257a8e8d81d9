using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>People come again: hired again after they left, or at a new turning point after a lapse or a decline.</summary>
public sealed class HrisReturnTests
{
    [Theory]
    [InlineData(EnrollmentStage.Left)]
    [InlineData(EnrollmentStage.Lapsed)]
    [InlineData(EnrollmentStage.Declined)]
    public async Task A_new_turning_point_invites_again_and_leads_into_the_pool(EnrollmentStage before)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition.OpenFor(180) with
        {
            EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee), new EntryRule(TurningPoint.Promoted, ProgramRole.Mentee)],
        });
        await hris.SendAsync(hris.Event("person.hired", "Nia", """, "givenName": "Nia", "email": "nia@example.com" """), "evt-1");
        await app.SettleAsync();
        await EndAsync(before, hris, program, app);
        Assert.Equal(before, await program.StageOfAsync("Nia"));

        await hris.SendAsync(hris.Event(before is EnrollmentStage.Left ? "person.hired" : "person.promoted", "Nia"), "evt-3");
        await app.SettleAsync();
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Nia"));

        var acts = app.Get<EnrollmentActs>();
        await program.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Nia"), accepted: true));
        await program.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id("Nia"), A.Profile(ProgramRole.Mentee)));
        await program.DoAsync(acts.TrainAsync(A.ProgramId, ProgramDriver.Id("Nia"), ProgramRole.Mentee));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Nia"));
        Assert.Equal(2, (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Count(mail => mail.Template is MailTemplate.Invitation));
    }

    [Fact]
    public async Task Whoever_came_again_can_leave_be_away_and_lapse_like_anybody()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(
            definition => definition.OpenFor(200) with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        await hris.SendAsync(hris.Event("person.hired", "Nia", """, "givenName": "Nia", "email": "nia@example.com" """), "evt-1");
        await app.SettleAsync();
        await EndAsync(EnrollmentStage.Left, hris, program, app);
        await hris.SendAsync(hris.Event("person.hired", "Nia"), "evt-3");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));

        await hris.SendAsync(hris.Event("person.leave_started", "Nia"), "evt-4");
        await app.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Nia"));

        await hris.SendAsync(hris.Event("person.leave_ended", "Nia"), "evt-5");
        await app.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Equal(EnrollmentStage.Lapsed, await program.StageOfAsync("Nia"));
    }

    [Fact]
    public async Task What_runs_stays_as_it_is_at_a_new_turning_point()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { EntryRules = [new EntryRule(TurningPoint.Promoted, ProgramRole.Mentor)] });
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await hris.SendAsync(hris.Event("person.promoted", "Theo"), "evt-1");
        await app.SettleAsync();

        var enrollment = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id("Theo")));
        Assert.Equal((EnrollmentStage.Ready, ProgramRole.Mentee, 1), (enrollment.Stage, enrollment.Role, enrollment.Invitation));
    }

    private static async Task EndAsync(EnrollmentStage how, HrisDriver hris, ProgramDriver program, TestApp app)
    {
        switch (how)
        {
            case EnrollmentStage.Left:
                await app.AdvanceAsync(TimeSpan.FromDays(2));
                await hris.SendAsync(hris.Event("person.left", "Nia"), "evt-2");
                break;
            case EnrollmentStage.Declined:
                await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Nia"), accepted: false));
                break;
        }

        await app.AdvanceAsync(TimeSpan.FromDays(60));
    }
}
