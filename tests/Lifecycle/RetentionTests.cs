using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Orchestrations.Retention;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>After the end of a program its data goes purpose by purpose, announced a month before, and the ledger still holds.</summary>
public sealed class RetentionTests
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private static readonly Partition Program = Partition.Program(A.ProgramId);

    [Fact]
    public async Task What_people_wrote_is_announced_a_month_before_and_gone_on_its_day_and_the_ledger_holds()
    {
        await using var app = await StartAsync();
        var mentorship = await WriteAsync(app);
        var ended = await StopAsync(app);
        var due = RetentionDates.DueAt(ended, RetentionPolicy.Default.Words, "Europe/Paris");

        await app.AdvanceToAsync(due.AddDays(-32));
        Assert.Empty(await NoticesAsync(app));
        await app.AdvanceToAsync(due.AddDays(-28));

        Assert.Equal(2, (await NoticesAsync(app)).Count(mail => mail.Order!.Subject == nameof(RetentionPurpose.Words)));
        Assert.All(await NoticesAsync(app), mail => Assert.True(mail.Order!.EventAt >= due));
        Assert.Single(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));

        await app.AdvanceToAsync(due.AddDays(2));
        Assert.Empty(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
        Assert.Empty(await app.ListAsync<PrivateNote>(Partition.Person(A.Id(Theo))));
        Assert.NotNull((await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)))).Profile);
        Assert.Contains("words", Assert.Single(await app.ListAsync<SurveyAnswers>(Program)).Answers.Keys);
        Assert.NotNull((await app.ReadAsync(RetentionStand.KeyOf(A.ProgramId, RetentionPurpose.Words))).KeptAt);
        Assert.Contains("retention.kept Words 2", await app.LedgerAsync(A.ProgramId));
        Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);

        // Once, however many nights follow.
        await app.AdvanceToAsync(due.AddDays(20));
        Assert.Equal(2, (await NoticesAsync(app)).Count);
    }

    [Fact]
    public async Task After_words_go_answers_and_then_the_part_in_the_program_of_which_dates_and_stages_stay()
    {
        await using var app = await StartAsync();
        var mentorship = await WriteAsync(app);
        var ended = await StopAsync(app);

        await app.AdvanceToAsync(RetentionDates.DueAt(ended, RetentionPolicy.Default.Answers, "Europe/Paris").AddDays(2));
        Assert.Equal(["learned"], Assert.Single(await app.ListAsync<SurveyAnswers>(Program)).Answers.Keys);

        await app.AdvanceToAsync(RetentionDates.DueAt(ended, RetentionPolicy.Default.Participation, "Europe/Paris").AddDays(2));
        Assert.Empty(await app.ListAsync<SurveyAnswers>(Program));
        var enrollment = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)));
        Assert.Null(enrollment.Profile);
        Assert.NotNull(enrollment.Consent);
        Assert.Equal("", Assert.Single((await app.ReadAsync(Key.Of(mentorship))).Goals!).Specific);
        Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);

        // What was mailed half a year ago is not known any more.
        Assert.DoesNotContain(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => (mail.SentAt ?? mail.Due) < app.Now.AddMonths(-7));
    }

    [Fact]
    public async Task What_a_law_asks_to_be_kept_stays_until_it_is_lifted()
    {
        await using var app = await StartAsync();
        var mentorship = await WriteAsync(app);
        var ended = await StopAsync(app);
        var erasures = app.Get<ErasureActs>();
        Assert.Null((await erasures.HoldAsync(A.Id(Maya), "A claim is in court.", Actors.Coordinator("robin"))).Refusal);
        var due = RetentionDates.DueAt(ended, RetentionPolicy.Default.Words, "Europe/Paris");

        await app.AdvanceToAsync(due.AddDays(5));
        Assert.Single(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));

        Assert.Null((await erasures.LiftAsync(A.Id(Maya), Actors.Coordinator("robin"))).Refusal);
        await app.AdvanceToAsync(due.AddDays(7));
        Assert.Empty(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
    }

    [Fact]
    public async Task An_open_concern_holds_up_everything_of_the_program_and_a_closed_one_goes_after_its_own_span()
    {
        await using var app = await StartAsync();
        var mentorship = await WriteAsync(app);
        var ended = await StopAsync(app);
        var open = new Concern(
            A.ProgramId, "c1", ConcernKind.Concern, A.Id(Theo), app.Now, [new ConcernKeeper(KeeperKind.Coordinator, "robin@example.com", app.Now)]);
        var words = new ConcernMessage(A.ProgramId, "c1", 1, "m1", From: null, Name: null, app.Now, "Something is wrong.");
        await app.Store.WriteAsync(new Batch().Create(open).Create(words));
        var due = RetentionDates.DueAt(ended, RetentionPolicy.Default.Words, "Europe/Paris");

        await app.AdvanceToAsync(due.AddDays(5));
        Assert.Single(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));

        var closed = app.Now;
        await app.Store.WriteAsync(new Batch().Upsert(open with { State = ConcernState.Closed, ClosedAt = closed }));
        await app.AdvanceToAsync(due.AddDays(7));
        Assert.Empty(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
        Assert.Single(await app.ListAsync<ConcernMessage>(Program));

        await app.AdvanceToAsync(RetentionDates.DueAt(closed, RetentionPolicy.Default.Concerns, "Europe/Paris").AddDays(1));
        Assert.Empty(await app.ListAsync<Concern>(Program));
        Assert.Empty(await app.ListAsync<ConcernMessage>(Program));
    }

    [Fact]
    public async Task Who_takes_part_in_nothing_for_two_years_is_erased_unless_HR_names_them()
    {
        await using var app = await StartAsync();
        await WriteAsync(app);
        var ended = await StopAsync(app);

        // Theo is known by an invitation alone, and Maya is in the list of HR.
        await app.Store.WriteAsync(new Batch().Upsert((await app.ReadAsync(Person.KeyOf(A.Id(Theo)))) with { ExternalId = null }));
        await app.Store.KeepInDirectoryAsync(A.Id(Theo));
        var due = RetentionDates.DueAt(ended, RetentionPolicy.Default.People, "Europe/Paris");

        await app.AdvanceToAsync(due.AddDays(-25));
        Assert.Equal(A.Id(Theo), Assert.Single(await NoticesAsync(app), mail => mail.Order!.Subject == nameof(RetentionPurpose.People)).PersonId);
        Assert.Empty(await app.ListAsync<ErasureRequest>(Partition.Person(A.Id(Theo))));

        await app.AdvanceToAsync(due.AddDays(2));
        Assert.Equal(Actors.System, Assert.Single(await app.ListAsync<ErasureRequest>(Partition.Person(A.Id(Theo)))).AskedBy);
        Assert.Contains(await app.ListAsync<PrivacyCase>(Partition.Organization), one => one.PersonId == A.Id(Theo));
        Assert.Empty(await app.ListAsync<ErasureRequest>(Partition.Person(A.Id(Maya))));
    }

    [Fact]
    public async Task Another_span_of_the_organization_counts()
    {
        await using var app = await StartAsync("--Retention:Words=2");
        var mentorship = await WriteAsync(app);
        var ended = await StopAsync(app);

        await app.AdvanceToAsync(RetentionDates.DueAt(ended, 2, "Europe/Paris").AddDays(2));

        Assert.Empty(await app.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
        Assert.Equal(0, (await app.Get<RetentionActs>().KeepAsync(TestContext.Current.CancellationToken)).Removed);
    }

    private static Task<TestApp> StartAsync(params string[] settings) =>
        TestApp.StartAsync([TestApp.With(nameof(KeepRetention)), "--Mail:MostAWeek=20", .. settings]);

    // A mentorship that has met its end, with a message, a note, a goal and an answer in words.
    private static async Task<Mentorship> WriteAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        var mentorship = Given.Mentorship with
        {
            CreatedAt = app.Now.AddDays(-1),
            Ends = app.Now,
            Stage = MentorshipStage.Closed,
            EndedBecause = EndReason.Completed,
            EndedAt = app.Now,
            Goals = [new Goal("g1", "Lead a team", "People stay", "There is one", "It is next", new DateOnly(2027, 6, 1))],
        };
        await app.Decider.DecideAsync(
            Program,
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Writes = new Batch().Create(mentorship)
                    .Create(new Membership(A.ProgramId, A.Id(Theo), mentorship.MentorshipId))
                    .Create(new Membership(A.ProgramId, A.Id(Maya), mentorship.MentorshipId)),
                Notes =
                [
                    new LedgerNote(Actors.System, DecisionName.MentorshipStarted, mentorship.Id, "started") { Facts = Lasting.Of(mentorship) },
                ],
            }));
        await app.Store.WriteAsync(new Batch().Create(new ThreadMessage(A.ProgramId, mentorship.MentorshipId, 1, "t1", A.Id(Maya), app.Now, "Hello.")));
        await app.Store.WriteAsync(new Batch().Create(new PrivateNote(A.Id(Theo), A.ProgramId, mentorship.MentorshipId, "n1", "For me.", app.Now)));
        await app.Store.WriteAsync(new Batch().Create(new SurveyAnswers(
            A.ProgramId,
            SurveyKind.Closing,
            mentorship.MentorshipId,
            A.Id(Theo),
            ProgramRole.Mentee,
            new Dictionary<string, string> { ["learned"] = "4", ["words"] = "More of it." },
            app.Now)));
        return mentorship;
    }

    private static async Task<DateTimeOffset> StopAsync(TestApp app)
    {
        var stopped = await app.Get<StopActs>().StopAsync(A.ProgramId, new Dictionary<string, string?>(), ["en", "fr"], Actors.Coordinator("robin"));
        Assert.Null(stopped.Refusal);
        await app.SettleAsync();
        return stopped.Value!.StoppedAt;
    }

    private static async Task<IReadOnlyList<MailRecord>> NoticesAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.RetentionNotice)];
}
