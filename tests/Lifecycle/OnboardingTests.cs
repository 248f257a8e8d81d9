using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class OnboardingTests
{
    [Fact]
    public async Task Somebody_who_accepts_fills_in_the_profile_and_passes_the_quiz_is_in_the_pool()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();

        await program.JoinAsync("Maya", ProgramRole.Mentor);

        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task An_enrollment_that_stands_still_for_half_a_year_is_asked_about_once_and_its_training_not_at_all()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);
        var acts = app.Get<EnrollmentActs>();
        await program.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: true));
        await program.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id("Maya"), A.Profile(ProgramRole.Mentor, "Leadership", "Europe/Paris")));
        await app.Get<AbsenceActs>().PauseAsync(
            A.ProgramId, ProgramDriver.Id("Maya"), app.Now, "system", TestContext.Current.CancellationToken);

        await app.AdvanceAsync(TimeSpan.FromDays(180));
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.PausedTooLong, new Subject.OfEnrollment(ProgramDriver.Id("Maya"))), (item.Kind, item.Subject));
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Close));

        Assert.Equal(EnrollmentStage.Lapsed, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task Silence_after_the_invitation_lapses_after_fourteen_days_without_anybodys_work()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);

        await app.AdvanceAsync(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Maya"));

        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(EnrollmentStage.Lapsed, await program.StageOfAsync("Maya"));
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_declined_invitation_ends_it()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);

        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: false));
        await app.AdvanceAsync(TimeSpan.FromDays(60));

        Assert.Equal(EnrollmentStage.Declined, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task A_profile_that_stays_empty_reaches_the_coordinator_and_a_late_one_still_counts()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);
        var acts = app.Get<EnrollmentActs>();
        await program.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: true));

        await app.AdvanceAsync(TimeSpan.FromDays(21));
        Assert.Equal(WorkItemKind.ProfileOverdue, Assert.Single(await program.OpenWorkItemsAsync()).Kind);

        await program.DoAsync(acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id("Maya"), A.Profile(ProgramRole.Mentor)));
        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Equal(EnrollmentStage.InTraining, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task A_coordinator_who_extends_gives_that_much_more_time_and_is_then_asked_again()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);
        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: true));
        await app.AdvanceAsync(TimeSpan.FromDays(21));

        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(10)));
        await app.AdvanceAsync(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        Assert.Empty(await program.OpenWorkItemsAsync());

        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Single(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_coordinator_who_closes_ends_it_kindly()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);
        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: true));
        await app.AdvanceAsync(TimeSpan.FromDays(21));

        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Close));

        Assert.Equal(EnrollmentStage.Lapsed, await program.StageOfAsync("Maya"));
    }

    [Fact]
    public async Task Somebody_who_passes_the_quiz_before_the_training_stage_has_begun_is_not_left_waiting()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Maya", ProgramRole.Mentor);
        var acts = app.Get<EnrollmentActs>();

        await acts.AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id("Maya"), accepted: true);
        await acts.SaveProfileAsync(A.ProgramId, ProgramDriver.Id("Maya"), A.Profile(ProgramRole.Mentor));
        await acts.TrainAsync(A.ProgramId, ProgramDriver.Id("Maya"), ProgramRole.Mentor);
        await app.SettleAsync();

        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));
    }
}
