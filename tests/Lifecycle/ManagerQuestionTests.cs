using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A rule that asks the manager first: nobody is invited before a yes, and no question is lost.</summary>
public sealed class ManagerQuestionTests
{
    [Fact]
    public async Task A_yes_by_the_link_in_the_managers_mail_invites_as_the_rule_would_have_done()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        using var browser = new Browser(app);
        await managers.StartAsync();

        await managers.HireAsync();
        Assert.Null(await managers.EnrollmentAsync());
        var mail = Assert.Single(await managers.MailsToAsync(ManagerDriver.Max));
        Assert.Equal("May Nia New take part in Growth 2027?", mail.Subject);

        var page = await browser.ComeInAsync(await managers.LinkInAsync(mail));
        Assert.Null(await managers.EnrollmentAsync());
        await browser.PressAsync(page, "Yes, it suits");

        var enrollment = await managers.EnrollmentAsync();
        Assert.Equal((EnrollmentStage.Invited, ProgramRole.Mentee, "hris:Hired"), (enrollment!.Stage, enrollment.Role, enrollment.InvitedBecause));
        Assert.Equal([MailTemplate.Invitation], await managers.TemplatesToAsync(ManagerDriver.Nia));
        Assert.Contains("manager-question.answered Agreed", await app.LedgerAsync(A.ProgramId));

        await app.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        Assert.Empty(await managers.ItemsAsync());
    }

    [Fact]
    public async Task A_no_reaches_nobody_and_only_a_later_turning_point_asks_again()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();

        var question = await managers.AnswerAsync(ManagerDriver.Max, agrees: false, "The team is small this winter.");
        await app.Get<TurningPointActs>().OfferAsync(new TurningPointReached(A.Id(ManagerDriver.Nia), TurningPoint.Hired, question.ReachedAt, "hris:people"));
        await app.AdvanceAsync(TimeSpan.FromDays(20));

        Assert.Equal((ManagerQuestionState.Declined, "The team is small this winter."), (question.State, question.Reason));
        Assert.Null(await managers.EnrollmentAsync());
        Assert.Empty(await managers.MailsToAsync(ManagerDriver.Nia));
        Assert.Empty(await app.ListAsync<Involvement>(Partition.Person(A.Id(ManagerDriver.Nia))));
        Assert.Equal(1, (await managers.QuestionAsync()).Number);
        Assert.Empty(await managers.ItemsAsync());
        Assert.DoesNotContain(await app.LedgerAsync(A.ProgramId), entry => entry.Contains("winter", StringComparison.Ordinal));

        await managers.SayAsync("person.promoted", ManagerDriver.Nia);

        Assert.Equal((2, ManagerQuestionState.Open, null), Stand(await managers.QuestionAsync()));
        Assert.Equal([MailTemplate.ManagerQuestion, MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        await managers.AnswerAsync(ManagerDriver.Max, agrees: true);
        Assert.Equal("hris:Promoted", (await managers.EnrollmentAsync())!.InvitedBecause);

        static (int, ManagerQuestionState, string?) Stand(ManagerQuestion one) => (one.Number, one.State, one.Reason);
    }

    [Theory]
    [InlineData(ResolutionKind.Approve, ManagerQuestionState.InvitedAnyway)]
    [InlineData(ResolutionKind.Close, ManagerQuestionState.Unanswered)]
    [InlineData(ResolutionKind.Retry, ManagerQuestionState.Open)]
    public async Task Silence_is_asked_about_again_and_then_a_coordinator_decides(ResolutionKind decided, ManagerQuestionState state)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal([MailTemplate.ManagerQuestion, MailTemplate.ManagerQuestionReminder], await managers.TemplatesToAsync(ManagerDriver.Max));
        Assert.Empty(await managers.ItemsAsync());

        await app.AdvanceAsync(TimeSpan.FromDays(4));
        var item = Assert.Single(await managers.ItemsAsync());
        Assert.Equal([A.Id(ManagerDriver.Nia), A.Id(ManagerDriver.Max)], item.PersonIds);
        Assert.Contains("has not answered for 7 days", item.Cause.Said(), StringComparison.Ordinal);
        await managers.Program.ResolveAsync(item, new Resolution(decided));

        Assert.Equal(state, (await managers.QuestionAsync()).State);
        Assert.Equal(decided is ResolutionKind.Approve ? EnrollmentStage.Invited : (EnrollmentStage?)null, (await managers.EnrollmentAsync())?.Stage);
        Assert.Equal(decided is ResolutionKind.Retry ? 3 : 2, (await managers.MailsToAsync(ManagerDriver.Max)).Count);
    }

    [Fact]
    public async Task An_answer_that_comes_while_a_coordinator_is_asked_settles_it()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(8));

        await managers.AnswerAsync(ManagerDriver.Max, agrees: true);

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await managers.ItemsAsync()).Status);
        Assert.Equal(EnrollmentStage.Invited, (await managers.EnrollmentAsync())!.Stage);
    }

    [Fact]
    public async Task Another_manager_is_asked_in_place_of_the_first()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        await managers.SayAsync("person.manager_changed", ManagerDriver.Nia, """, "managerExternalId": "Mia" """);
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Mia));
        var late = await app.Get<ManagerQuestionActs>().AnswerAsync(A.ProgramId, A.Id(ManagerDriver.Nia), A.Id(ManagerDriver.Max), agrees: false, reason: null);
        Assert.Equal(RefusalReason.NotAMember, late.Refusal!.Reason);
        await managers.AnswerAsync(ManagerDriver.Mia, agrees: true);
        Assert.Equal(EnrollmentStage.Invited, (await managers.EnrollmentAsync())!.Stage);
    }

    [Fact]
    public async Task A_manager_who_leaves_brings_a_coordinator_in_at_once_until_HR_names_the_next()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await managers.SayAsync("person.left", ManagerDriver.Max);
        var item = Assert.Single(await managers.ItemsAsync());
        Assert.Equal((WorkItemStatus.Open, "causes.manager-unknown"), (item.Status, item.Cause.Key));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await managers.SayAsync("person.manager_changed", ManagerDriver.Nia, """, "managerExternalId": "Mia" """);

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await managers.ItemsAsync()).Status);
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Mia));
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
    }

    [Fact]
    public async Task Where_nobody_is_known_as_the_manager_a_coordinator_is_asked_at_once_until_the_one_whom_HR_names_begins()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync("Zed");
        Assert.Equal(WorkItemStatus.Open, Assert.Single(await managers.ItemsAsync()).Status);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await managers.SayAsync("person.hired", "Zed", """, "givenName": "Zed", "email": "zed@example.com", "managerExternalId": "Mia" """);

        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync("Zed"));
        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await managers.ItemsAsync()).Status);
        Assert.Equal(A.Id("Zed"), (await managers.QuestionAsync()).ManagerId);
    }

    [Fact]
    public async Task A_signal_that_comes_twice_opens_no_second_work_item()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync(manager: null);

        await app.Client.RaiseEventAsync(
            InstanceIds.ManagerQuestion(A.ProgramId, A.Id(ManagerDriver.Nia)), nameof(ManagerQuestionChanged), new ManagerQuestionChanged(0));
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(WorkItemStatus.Open, Assert.Single(await managers.ItemsAsync()).Status);
    }

    [Fact]
    public async Task A_manager_who_is_taken_away_and_not_replaced_brings_a_coordinator_in()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await managers.SayAsync("person.updated", ManagerDriver.Nia, """, "managerExternalId": null """);

        Assert.Equal("causes.manager-unknown", Assert.Single(await managers.ItemsAsync()).Cause.Key);
        Assert.Null((await managers.QuestionAsync()).ManagerId);
    }

    [Fact]
    public async Task Somebody_who_leaves_needs_no_answer_any_more()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await managers.SayAsync("person.left", ManagerDriver.Nia);
        await app.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal(ManagerQuestionState.Moot, (await managers.QuestionAsync()).State);
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        Assert.Empty(await managers.ItemsAsync());
    }

    [Fact]
    public async Task Recruitment_that_closes_meanwhile_takes_the_question_out_of_the_queue()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(27));
        Assert.Equal(WorkItemStatus.Open, Assert.Single(await managers.ItemsAsync()).Status);
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await managers.ItemsAsync()).Status);
        Assert.Equal(ManagerQuestionState.Moot, (await managers.QuestionAsync()).State);
        Assert.Null(await managers.EnrollmentAsync());
    }

    [Fact]
    public async Task For_a_program_that_begins_later_a_yes_is_kept_until_then()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.KnowAsync(ManagerDriver.Max);
        var programs = app.Get<ProgramActs>();
        await programs.CreateAsync(A.Program(app.Now.AddDays(14)) with { EntryRules = ManagerDriver.Rules }, "system");

        await managers.HireAsync();
        await managers.AnswerAsync(ManagerDriver.Max, agrees: true);
        Assert.Equal(EnrollmentStage.Planned, (await managers.EnrollmentAsync())!.Stage);
        await programs.StartAsync(A.ProgramId, "system");
        await app.AdvanceAsync(TimeSpan.FromDays(15));

        Assert.Equal(EnrollmentStage.Invited, (await managers.EnrollmentAsync())!.Stage);
        Assert.Equal([MailTemplate.Invitation], await managers.TemplatesToAsync(ManagerDriver.Nia));
    }

    [Fact]
    public async Task An_invitation_by_hand_asks_the_manager_nothing_more()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var managers = new ManagerDriver(app);
        await managers.StartAsync();
        await managers.HireAsync();

        await managers.Program.DoAsync(
            app.Get<InvitationActs>().InviteAsync(A.ProgramId, A.Id(ManagerDriver.Nia), ProgramRole.Mentor, "invitation", "coordinator:robin"));
        await app.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal(ManagerQuestionState.InvitedAnyway, (await managers.QuestionAsync()).State);
        Assert.Equal([MailTemplate.ManagerQuestion], await managers.TemplatesToAsync(ManagerDriver.Max));
        Assert.Empty(await managers.ItemsAsync());
        Assert.Contains("manager-question.closed InvitedAnyway", await app.LedgerAsync(A.ProgramId));
    }
}
