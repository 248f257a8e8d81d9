using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Mentorships that began elsewhere, taken in by a list, live on here from where they stand.</summary>
public sealed class RunningPairTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    private static readonly MailTemplate[] OfBeginnings =
    [
        MailTemplate.Invitation, MailTemplate.ProfileReminder, MailTemplate.Introduction, MailTemplate.AgreementReminder, MailTemplate.GoalsRequest,
        MailTemplate.FitCheck,
    ];

    [Fact]
    public async Task A_pair_goes_on_with_its_next_session_and_without_a_kickoff()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);

        await app.TakePairsInAsync(APair.Row);

        Assert.Equal(MentorshipStage.Active, (await app.MentorshipAsync()).Stage);
        Assert.Equal(SentMail.ToBoth(MailTemplate.MentorshipContinues, app.Now), await program.SentAsync(MailTemplate.MentorshipContinues));
        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((7, new DateTimeOffset(2027, 1, 14, 14, 0, 0, TimeSpan.Zero)), (session.Number, session.StartsAt));

        var held = await program.MeetAsync();

        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionReminder, held.StartsAt.AddDays(-1)), await program.SentAsync(MailTemplate.SessionReminder));
        Assert.Equal(
            SentMail.ToBoth(MailTemplate.SessionInvitation, held.EndsAt), (await program.SentAsync(MailTemplate.SessionInvitation)).TakeLast(2));
        Assert.Equal(held.StartsAt.AddDays(14), (await app.ListAsync<Session>(Partition)).Last().StartsAt);
        Assert.Empty(await program.SentAsync(OfBeginnings));
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task The_review_comes_by_the_day_on_which_they_began_elsewhere()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row);

        // A third from 5 October to 2 August is 13 January, halfway is 4 March; by the day of the list, it would be in April.
        var last = await program.MeetAsync();
        while (last.StartsAt < new DateTimeOffset(2027, 2, 25, 0, 0, 0, TimeSpan.Zero))
        {
            last = await program.MeetAsync();
        }

        Assert.Equal(1, await CountReviewsAsync());
        last = await program.MeetAsync();
        Assert.Equal(new DateTimeOffset(2027, 3, 11, 14, 0, 0, TimeSpan.Zero), last.StartsAt);
        Assert.Equal(2, await CountReviewsAsync());

        async Task<int> CountReviewsAsync() =>
            (await app.MentorshipAsync()).StartedChecks.Count(check => check.Kind is SurveyKind.Midpoint);
    }

    [Fact]
    public async Task A_review_whose_time_has_passed_is_not_sent_and_the_end_is_the_programs()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row.Replace("2026-10-05", "2025-01-06", StringComparison.Ordinal));

        while ((await app.ListAsync<Session>(Partition)).Last().Stage is SessionStage.Planned)
        {
            await program.MeetAsync();
        }

        await app.AdvanceToAsync((await app.MentorshipAsync()).Ends);
        Assert.Empty(await program.SentAsync(MailTemplate.MidpointReview, MailTemplate.FitCheck));
        Assert.Equal(MentorshipStage.Closing, (await app.MentorshipAsync()).Stage);
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.ClosingSurvey)).Select(mail => mail.To));
    }

    [Fact]
    public async Task Without_a_date_one_is_suggested_on_a_morning_that_suits_both()
    {
        await using var app = await StartAsync();

        await app.TakePairsInAsync(APair.Row.Replace("2027-01-14 15:00", "none", StringComparison.Ordinal));

        // Two weeks after the last day of the year is a Thursday.
        Assert.Equal(new DateTimeOffset(2027, 1, 14, 9, 0, 0, TimeSpan.Zero), Assert.Single(await app.ListAsync<Session>(Partition)).StartsAt);
    }

    [Fact]
    public async Task Who_did_not_agree_elsewhere_signs_what_is_known_and_then_goes_on()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row.Replace(",yes,", ",no,", StringComparison.Ordinal));
        var mentorship = await app.MentorshipAsync();
        Assert.Equal((MentorshipStage.Kickoff, 14), (mentorship.Stage, mentorship.Agreement!.EveryDays));
        Assert.Empty(await app.ListAsync<Session>(Partition));

        await app.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Equal(SentMail.ToBoth(MailTemplate.AgreementReminder, app.Now), await program.SentAsync(MailTemplate.AgreementReminder));
        foreach (var name in new[] { "Maya", "Theo" })
        {
            await program.DoAsync(app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(name), version: 1));
        }

        Assert.Equal(MentorshipStage.Active, (await app.MentorshipAsync()).Stage);
        Assert.Equal(7, Assert.Single(await app.ListAsync<Session>(Partition)).Number);
        Assert.Empty(await program.SentAsync(MailTemplate.Introduction));
    }

    [Fact]
    public async Task Whether_they_agree_is_asked_once_more_of_who_has_not_answered_and_silence_ends_nothing()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row);
        var began = app.Now;

        await program.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id("Theo"), accepted: true));
        await app.AdvanceAsync(TimeSpan.FromDays(30));

        Assert.Equal([new SentMail(MailTemplate.ConsentReminder, "Maya", began.AddDays(7))], await program.SentAsync(MailTemplate.ConsentReminder));
        Assert.NotNull((await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Theo")))).Consent);
        Assert.True((await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Maya")))).AwaitsConsent);
        Assert.True((await app.MentorshipAsync()).IsOpen);
    }

    [Fact]
    public async Task When_one_leaves_the_other_is_thanked_and_invited_into_the_pool_like_everybody()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row);

        await program.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id("Maya")));

        Assert.Equal(MentorshipStage.Ended, (await app.MentorshipAsync()).Stage);
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Theo"));
        Assert.Equal(["Theo"], (await program.SentAsync(MailTemplate.Invitation)).Select(mail => mail.To));
    }

    [Fact]
    public async Task The_same_list_once_more_changes_nothing()
    {
        await using var app = await StartAsync();
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row);
        var before = await app.MentorshipAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        var order = await app.TakePairsInAsync(APair.Row);

        Assert.Equal((0, 1), (order.Pairs!.GoOn, order.Pairs.Here));
        Assert.Equal(before.CreatedAt, (await app.MentorshipAsync()).CreatedAt);
        Assert.Equal(2, (await program.SentAsync(MailTemplate.MentorshipContinues)).Count);
    }

    [Fact]
    public async Task A_pair_in_one_line_of_reporting_is_left_out_unless_a_coordinator_says_why_not_and_then_not_asked_about_again()
    {
        await using var app = await StartAsync(managerOfTheo: "Maya");
        var program = new ProgramDriver(app);
        await app.TakePairsInAsync(APair.Row);
        Assert.Empty(await app.ListAsync<Mentorship>(Partition));
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        var order = await app.KeepPairsAsync(APair.Header + APair.Row);
        Assert.Equal((0, 1), (order.Pairs!.GoOn, order.Pairs.Waiting));
        var pairs = app.Get<PairActs>();
        Assert.Equal(
            RefusalReason.Invalid, (await pairs.AcceptAsync(order.OrderId, number: 0, line: 2, " ", APair.Coordinator)).Refusal!.Reason);
        Assert.Null((await pairs.AcceptAsync(order.OrderId, number: 0, line: 2, "Theo changes teams in May.", APair.Coordinator)).Refusal);
        Assert.Null((await app.Get<ImportActs>().ConfirmAsync(order.OrderId, APair.Coordinator)).Refusal);
        await app.SettleAsync();

        Assert.Equal("Theo changes teams in May.", (await app.MentorshipAsync()).Elsewhere!.Despite);
        Assert.Contains("conflict.accepted ReportingLine", await app.LedgerAsync(A.ProgramId));
        Assert.DoesNotContain(await program.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.ConflictFound);
    }

    [Fact]
    public async Task Somebody_whom_two_accepted_pairs_bring_in_is_counted_once()
    {
        await using var app = await StartAsync(managerOfTheo: "Maya");
        await app.KnowAsync("Lea", "Maya");
        var order = await app.KeepPairsAsync(APair.Header + APair.Row + APair.Row.Replace("Theo", "Lea", StringComparison.Ordinal));
        Assert.Equal((0, 2, 0), (order.Pairs!.GoOn, order.Pairs.Waiting, order.Pairs.Enrolled));
        var pairs = app.Get<PairActs>();

        Assert.Null((await pairs.AcceptAsync(order.OrderId, number: 0, line: 2, "Theo changes teams in May.", APair.Coordinator)).Refusal);
        Assert.Null((await pairs.AcceptAsync(order.OrderId, number: 0, line: 3, "Lea changes teams in May.", APair.Coordinator)).Refusal);

        var counts = (await app.ReadAsync(ImportOrder.KeyOf(order.OrderId))).Pairs!;
        Assert.Equal((2, 0, 3), (counts.GoOn, counts.Waiting, counts.Enrolled));
    }

    [Fact]
    public async Task Rows_name_whom_they_cannot_be_about()
    {
        await using var app = await StartAsync();

        var look = await app.LookAtPairsAsync(
            "Mentor,Mentee,Started on\nMaya,Nobody,2026-10-05\nMaya,theo@example.com,2026-10-05\nmaya@example.com,Theo,2026-11-02\nMaya,Maya,2026-11-02\n");

        Assert.Equal(
            [(2, "Mentee", "rules.pair-unknown"), (4, "Mentee", "rules.pair-twice"), (5, "Mentee", "rules.pair-person")],
            look.Errors.Select(error => (error.Line, error.Column, error.Rule.Key)));
        Assert.Equal(3, Assert.Single(look.Good).Line);
    }

    private static async Task<TestApp> StartAsync(string? managerOfTheo = null)
    {
        var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        await app.KnowAsync("Maya");
        await app.KnowAsync("Theo", managerOfTheo);
        return app;
    }
}
