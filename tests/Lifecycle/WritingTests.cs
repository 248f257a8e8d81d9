using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A pair that works by writing (R33): no dates, but reply times that drive everything that sessions drive for others.</summary>
public sealed class WritingTests
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task From_a_template_a_pair_agrees_without_dates_and_silence_comes_to_a_coordinator_by_steps()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);
        Assert.True(mentorship.IsByWriting);
        Assert.Empty(await app.ListAsync<Session>(Partition));

        await SayAsync(app, mentorship, Theo);
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal([Maya], (await program.SentAsync(MailTemplate.WritingTurn)).Select(mail => mail.To));
        Assert.Empty(await program.SentAsync(MailTemplate.ThreadReplyDue, MailTemplate.WritingQuiet));
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal([Maya, Maya], (await program.SentAsync(MailTemplate.WritingTurn)).Select(mail => mail.To));
        await app.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Empty(await program.OpenWorkItemsAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(4));

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.MentorshipStalled, "writing.stalled"), (item.Kind, item.Cause.Key));
        await SayAsync(app, mentorship, Maya);
        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Empty(await app.ListAsync<Session>(Partition));
    }

    [Fact]
    public async Task Where_nobody_begins_both_are_reminded_and_nobodys_answer_ends_it_kindly()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);

        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal([Maya, Theo], (await program.SentAsync(MailTemplate.WritingQuiet)).Select(mail => mail.To).Order());
        await app.AdvanceAsync(TimeSpan.FromDays(17));

        Assert.Equal(4, (await program.SentAsync(MailTemplate.WritingQuiet)).Count);
        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Close));
        Assert.Equal(EndReason.Silence, (await app.ReadAsync(Key.Of(mentorship))).EndedBecause);
    }

    [Fact]
    public async Task The_fit_check_comes_after_the_second_exchange_and_a_check_with_the_time_after_the_sixth()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);

        await ExchangeAsync(app, mentorship, messages: 3);
        Assert.Equal([SurveyKind.FitCheck], (await app.ReadAsync(Key.Of(mentorship))).Checks!);
        await ExchangeAsync(app, mentorship, messages: 4, from: 3);
        Assert.Equal([SurveyKind.FitCheck, SurveyKind.WritingCheck], (await app.ReadAsync(Key.Of(mentorship))).Checks!);
        Assert.Equal(6, (await app.ReadAsync(ThreadFigures.KeyOf(A.ProgramId, mentorship.MentorshipId))).Exchanges);

        await AnswerAsync(app, program, mentorship, Theo, ease: "4", time: "60");
        Assert.Equal(60, await WrittenMinutesAsync(app, Theo));
        await AnswerAsync(app, program, mentorship, Theo, ease: "4", time: "30");
        Assert.Equal(30, await WrittenMinutesAsync(app, Theo));
        await AnswerAsync(app, program, mentorship, Theo, ease: "4", time: "0");
        Assert.Equal(0, await WrittenMinutesAsync(app, Theo));

        await AnswerAsync(app, program, mentorship, Maya, ease: "1", time: "90");
        Assert.Equal(90, await WrittenMinutesAsync(app, Maya));
        Assert.Equal(WorkItemKind.FitProblem, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
    }

    [Fact]
    public async Task The_clock_of_an_answer_stands_still_with_a_leave()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);
        var (absence, key, cancellation) = (app.Get<AbsenceActs>(), Key.Of(mentorship), TestContext.Current.CancellationToken);
        await SayAsync(app, mentorship, Theo);
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Single(await program.SentAsync(MailTemplate.WritingTurn));

        await program.DoAsync(absence.PauseAsync(key, app.Now, "system", AbsenceActs.AskedByCoordinator, cancellation));
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Single(await program.SentAsync(MailTemplate.WritingTurn));
        Assert.Empty(await program.OpenWorkItemsAsync());
        await program.DoAsync(absence.ResumeAsync(key, app.Now, "system", cancellation));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Single(await program.SentAsync(MailTemplate.WritingTurn));
        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(2, (await program.SentAsync(MailTemplate.WritingTurn)).Count);
    }

    [Fact]
    public async Task A_pair_goes_over_to_sessions_and_back_and_what_runs_goes_along()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);
        await ExchangeAsync(app, mentorship, messages: 2);

        await ChangeAsync(app, program, mentorship, A.Agreement(app.Now.AddDays(7)), version: 2);
        var first = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, 1), (first.Stage, first.Number));
        await app.AdvanceAsync(TimeSpan.FromHours(20));
        Assert.Equal(2, (await program.SentAsync(MailTemplate.SessionInvitation)).Count);

        await ChangeAsync(app, program, mentorship, Writing(app.Now), version: 3);
        Assert.Equal(SessionStage.Cancelled, (await app.ReadAsync(Key.Of(first))).Stage);
        await app.AdvanceAsync(TimeSpan.FromHours(20));
        Assert.Equal(2, (await program.SentAsync(MailTemplate.SessionCancelled)).Count);
        await app.AdvanceAsync(TimeSpan.FromDays(12));
        Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.NotEmpty(await program.SentAsync(MailTemplate.WritingTurn));

        var again = app.Now.AddDays(7);
        await ChangeAsync(app, program, mentorship, A.Agreement(again), version: 4);
        var second = (await app.ListAsync<Session>(Partition)).Single(session => session.Stage is SessionStage.Planned);
        Assert.Equal(2, second.Number);
        Assert.InRange(second.StartsAt, again.AddDays(-5), again.AddDays(5));
    }

    [Fact]
    public async Task A_pair_that_writes_to_the_end_is_asked_to_look_back_like_any_other()
    {
        await using var app = await StartAsync();
        var (program, mentorship) = await AgreeAsync(app);

        while (app.Now < mentorship.Ends.AddDays(-8))
        {
            await SayAsync(app, mentorship, Theo);
            await SayAsync(app, mentorship, Maya, needsNoAnswer: true);
            await app.AdvanceAsync(TimeSpan.FromDays(7));
        }

        await SayAsync(app, mentorship, Theo, needsNoAnswer: true);
        await app.AdvanceToAsync(mentorship.Ends.AddHours(20));

        Assert.Empty(await app.ListAsync<Session>(Partition));
        Assert.Equal(MentorshipStage.Closing, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Equal([Maya, Theo], (await program.SentAsync(MailTemplate.ClosingSurvey)).Select(mail => mail.To).Order());
        Assert.Empty(await program.SentAsync(MailTemplate.WritingQuiet, MailTemplate.WritingTurn, MailTemplate.StallNudge));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync("--Mail:MostAWeek=20");

    private static Agreement Writing(DateTimeOffset now) =>
        A.Agreement(now) with { Way = WorkingWay.Writing, Channel = "", BackupChannel = "", ReplyWithinDays = 3 };

    private static ProgramDefinition FromTemplate(ProgramDefinition definition)
    {
        var words = new TemplateWords("By writing.", [new ObjectiveWords("They learn", "answers"), new ObjectiveWords("They stay", "share")]);
        var template = ProgramTemplates.Of(
            ProgramTemplate.ByWriting, DateOnly.FromDateTime(definition.Calendar!.RecruitmentOpens.UtcDateTime), definition.Zone!, words);
        return template with
        {
            ProgramId = definition.ProgramId,
            Name = definition.Name,
            Coordinators = definition.Coordinators,
            Calendar = definition.Calendar,
            Objectives = definition.Objectives,
        };
    }

    private static async Task<(ProgramDriver Program, Mentorship Mentorship)> AgreeAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(FromTemplate);
        var matched = await program.MatchAsync();
        var acts = app.Get<MentorshipActs>();
        await program.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, matched.MentorshipId, A.Id(Theo), Writing(app.Now)));
        await program.DoAsync(acts.SignAgreementAsync(A.ProgramId, matched.MentorshipId, A.Id(Maya), version: 1));
        return (program, await app.ReadAsync(Key.Of(matched)));
    }

    private static async Task ChangeAsync(TestApp app, ProgramDriver program, Mentorship mentorship, Agreement agreement, int version)
    {
        var acts = app.Get<MentorshipActs>();
        await program.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Theo), agreement));
        await program.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Maya), version));
    }

    // One after the other, each an answer to the one before.
    private static async Task ExchangeAsync(TestApp app, Mentorship mentorship, int messages, int from = 0)
    {
        for (var number = from; number < from + messages; number++)
        {
            await SayAsync(app, mentorship, number % 2 == 0 ? Theo : Maya);
            await app.AdvanceAsync(TimeSpan.FromHours(1));
        }
    }

    private static async Task SayAsync(TestApp app, Mentorship mentorship, string name, bool needsNoAnswer = false)
    {
        await app.Get<ThreadActs>().SayAsync(
            new ThreadPlace(A.ProgramId, mentorship.MentorshipId),
            A.Id(name),
            [new SaidLine($"{Guid.NewGuid()}", "What would you do?") { NeedsNoAnswer = needsNoAnswer }]);
        await app.SettleAsync();
    }

    private static Task AnswerAsync(TestApp app, ProgramDriver program, Mentorship mentorship, string name, string ease, string time) =>
        program.DoAsync(app.Get<SurveyActs>().AnswerAsync(
            A.ProgramId,
            SurveyKind.WritingCheck,
            mentorship.MentorshipId,
            A.Id(name),
            new Dictionary<string, string> { [Questionnaire.AtEase] = ease, [Questionnaire.Progress] = "3", [Questionnaire.Time] = time }));

    private static async Task<int> WrittenMinutesAsync(TestApp app, string name) =>
        (await app.Store.HoursOfAsync(A.ProgramId, A.Id(name))).Where(entry => entry.Source is HoursSource.Writing).Sum(entry => entry.Minutes);
}
