using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Coordinators put right who takes part in a program, and as what.</summary>
public sealed class ParticipationTests
{
    private const string Robin = "coordinator:robin";

    private static readonly MatchingSettings ByTheSolver = MatchingSettings.Default with { Mode = MatchingMode.Optimizer };

    [Fact]
    public async Task Somebody_in_the_pool_gets_another_role_and_comes_back_into_it_by_the_profile()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Ada", ProgramRole.Mentor);

        await people.DoAsync(app.Get<ParticipationActs>().ChangeRoleAsync(A.ProgramId, A.Id("Ada"), ProgramRole.Mentee, Robin));
        Assert.Equal(EnrollmentStage.Accepted, await people.StageOfAsync("Ada"));
        Assert.Equal(A.Id("Ada"), Assert.Single(await MailsAsync(app, MailTemplate.RoleChanged)).PersonId);
        Assert.Equal(ProgramRole.Mentee, Assert.Single(await app.ListAsync<Involvement>(Partition.Person(A.Id("Ada")))).Role);

        var acts = app.Get<EnrollmentActs>();
        await people.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id("Ada"), A.Profile(ProgramRole.Mentee)));
        await people.DoAsync(acts.TrainAsync(A.ProgramId, A.Id("Ada"), ProgramRole.Mentee));
        var ready = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Ada")));
        Assert.Equal((EnrollmentStage.Ready, ProgramRole.Mentee, 2), (ready.Stage, ready.Role, ready.Invitation));
        Assert.Contains("enrollment.role-changed Mentee", await app.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task Who_is_in_a_mentorship_is_taken_out_with_thanks_and_the_partner_is_free_again()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.MatchAsync();
        var acts = app.Get<ParticipationActs>();
        Assert.Equal(
            "rules.role-while-matched",
            (await acts.ChangeRoleAsync(A.ProgramId, A.Id("Theo"), ProgramRole.Mentor, Robin)).Refusal!.Fields[0].Rule.Key);

        await people.DoAsync(acts.WithdrawAsync(A.ProgramId, A.Id("Theo"), Robin));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(MentorshipStage.Ended, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Equal((EnrollmentStage.Left, EnrollmentStage.Ready), (await people.StageOfAsync("Theo"), await people.StageOfAsync("Maya")));
        Assert.Equal(A.Id("Theo"), Assert.Single(await MailsAsync(app, MailTemplate.EnrollmentWithdrawn)).PersonId);
        Assert.Equal(RefusalReason.AlreadyDone, (await acts.WithdrawAsync(A.ProgramId, A.Id("Theo"), Robin)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, (await app.Get<InvitationActs>().ReturnAsync(A.ProgramId, A.Id("Theo"))).Refusal!.Reason);
    }

    [Fact]
    public async Task A_reminder_goes_out_once_a_day_however_often_it_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentee);

        await people.DoAsync(app.Get<ParticipationActs>().RemindAsync(A.ProgramId, A.Id("Ada"), Robin));
        await people.DoAsync(app.Get<ParticipationActs>().RemindAsync(A.ProgramId, A.Id("Ada"), Robin));

        Assert.Single(await MailsAsync(app, MailTemplate.InvitationReminder));
    }

    [Fact]
    public async Task One_person_in_a_role_that_the_form_has_no_use_for_blocks_no_round_and_becomes_a_task()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.JoinAsync("Ada", ProgramRole.Mentee);

        // As somebody came in before the doors refused it.
        var wrong = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Ada")));
        await app.Store.WriteAsync(new Batch().Upsert(wrong with { Role = ProgramRole.Peer }), TestContext.Current.CancellationToken);
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        Assert.Equal(RoundStatus.Solved, (await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Status);
        var item = Assert.Single(await people.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.RoleUnusable);
        Assert.Equal([A.Id("Ada")], item.PersonIds);

        await people.DoAsync(app.Get<ParticipationActs>().ChangeRoleAsync(A.ProgramId, A.Id("Ada"), ProgramRole.Mentee, Robin));
        Assert.DoesNotContain(await people.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.RoleUnusable);
    }

    [Fact]
    public async Task Who_was_never_matched_gets_a_farewell_and_has_not_completed_the_program()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(
            definition => definition with
            {
                Calendar = definition.Calendar! with
                {
                    RecruitmentCloses = definition.Calendar.RecruitmentOpens.AddDays(7),
                    MatchingOn = definition.Calendar.RecruitmentOpens.AddDays(10),
                    Ends = definition.Calendar.RecruitmentOpens.AddDays(30),
                },
            });
        await people.JoinAsync("Ada", ProgramRole.Mentee);

        await app.AdvanceAsync(TimeSpan.FromDays(31));

        Assert.Equal(EnrollmentStage.Unmatched, await people.StageOfAsync("Ada"));
        Assert.Equal(A.Id("Ada"), Assert.Single(await MailsAsync(app, MailTemplate.UnmatchedFarewell)).PersonId);
        Assert.DoesNotContain(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Template is MailTemplate.Certificate);
    }

    [Fact]
    public async Task A_mentor_promises_no_more_places_than_they_have_in_two_programs_whose_rounds_are_at_the_same_hour()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Matching = ByTheSolver });
        await people.DoAsync(app.Get<ProgramActs>().CreateAsync(A.Program(app.Now) with { ProgramId = "roots", Matching = ByTheSolver }, "system"));
        await people.DoAsync(app.Get<ProgramActs>().StartAsync("roots", "system"));
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.DoAsync(app.Get<InvitationActs>().InviteAsync("roots", A.Id("Maya"), ProgramRole.Mentor, "import", "system"));
        await app.KnowAsync("Lea");
        await people.DoAsync(app.Get<InvitationActs>().InviteAsync("roots", A.Id("Lea"), ProgramRole.Mentee, "import", "system"));
        foreach (var (name, role) in new[] { ("Maya", ProgramRole.Mentor), ("Lea", ProgramRole.Mentee) })
        {
            var acts = app.Get<EnrollmentActs>();
            await people.DoAsync(acts.AnswerInvitationAsync("roots", A.Id(name), accepted: true));
            await people.DoAsync(acts.SaveProfileAsync("roots", A.Id(name), A.Profile(role)));
            await people.DoAsync(acts.TrainAsync("roots", A.Id(name), role));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(40));

        var begun = (await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId))).Concat(await app.ListAsync<Mentorship>(Partition.Program("roots")));
        Assert.Single(begun, mentorship => mentorship.IsMember(A.Id("Maya")));
        Assert.Single((await app.ReadAsync(MentorPlaces.KeyOf(A.Id("Maya")))).Taken);
    }

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app, MailTemplate template) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)];
}
