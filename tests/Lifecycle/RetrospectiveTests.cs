using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Pilots;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A program is looked back at (R8): everybody is asked, reminded once, and read without a name.</summary>
public sealed class RetrospectiveTests
{
    private static readonly string[] Names = ["Ada", "Bea", "Cleo", "Dora", "Elsa", "Fay"];

    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");

    private static DateTimeOffset Due => TestApp.Start.AddDays(42);

    [Fact]
    public async Task Everybody_is_asked_who_is_silent_is_reminded_and_words_are_read_without_names_from_the_fifth_answer_on()
    {
        await using var app = await StartAsync();
        var mails = new RecruitingDriver(app);
        await app.AdvanceToAsync(Due.AddHours(-1));
        Assert.Empty(await app.ListAsync<Retrospective>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(Due.AddDays(1));
        Assert.Equal(Ids(Names), (await mails.MailsAsync(MailTemplate.RetrospectiveQuestion)).Select(mail => mail.PersonId).Order(StringComparer.Ordinal));
        Assert.Equal("ines@example.com", mails.Read(Assert.Single(await mails.MailsAsync(MailTemplate.RetrospectiveToSponsor))).To.Address);

        foreach (var name in Names.Take(4))
        {
            await AnswerAsync(app, name);
        }

        Assert.False((await ReadAsync(app))!.IsShown);
        await AnswerAsync(app, Names[4]);
        var read = (await ReadAsync(app))!;
        Assert.Equal((7, 5), (read.Asked, read.Answered));
        Assert.Equal(4d, read.Mean);
        Assert.Equal(5, read.Words[RetrospectiveQuestions.Helped].Count);

        await app.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(A.Id(Names[5]), Assert.Single(await mails.MailsAsync(MailTemplate.RetrospectiveReminder)).PersonId);
        Assert.All(
            (await app.ListAsync<LedgerEntry>(Partition.Program(A.ProgramId)))
                .Where(entry => entry.Decision == DecisionName.RetrospectiveAnswered.Name),
            entry => Assert.Equal(("participant", "program:growth", "number 1"), (entry.Actor, entry.Subject, entry.Outcome)));
    }

    [Fact]
    public async Task Who_takes_their_words_back_is_counted_and_not_quoted_and_who_takes_the_answer_back_is_neither()
    {
        await using var app = await StartAsync();
        await app.AdvanceToAsync(Due.AddHours(1));
        foreach (var name in Names)
        {
            await AnswerAsync(app, name);
        }

        Assert.Null((await app.Get<RetrospectiveActs>().WithdrawAsync(A.ProgramId, 1, A.Id("Ada"))).Refusal);
        Assert.True(await app.Get<RetrospectiveActs>().TakeBackAsync(A.ProgramId, 1, A.Id("Bea")));
        Assert.False(await app.Get<RetrospectiveActs>().TakeBackAsync(A.ProgramId, 1, A.Id("Bea")));

        var read = (await ReadAsync(app))!;
        Assert.Equal(5, read.Answered);
        Assert.Equal(4, read.Words[RetrospectiveQuestions.Helped].Count);
        Assert.DoesNotContain("Ada's first talk.", read.Words[RetrospectiveQuestions.Helped]);
    }

    [Fact]
    public async Task A_coordinators_lesson_settles_the_work_item_and_stands_beside_the_form_of_the_next_program()
    {
        await using var app = await StartAsync();
        await app.AdvanceToAsync(Due.AddDays(1));
        Assert.Single(await OpenLessonsAsync(app));
        var lessons = app.Get<ProgramLessonActs>();

        Assert.Null((await lessons.LearnAsync(A.ProgramId, new LessonDraft("l1", "Begin earlier."), Robin)).Refusal);
        Assert.Null((await lessons.LearnAsync(A.ProgramId, new LessonDraft("l2", "A matter of this year.", IsForNext: false), Robin)).Refusal);
        await app.SettleAsync();

        Assert.Empty(await OpenLessonsAsync(app));
        var item = Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)), one => one.Kind is WorkItemKind.LessonsWanted);
        Assert.Equal((WorkItemStatus.Resolved, "robin"), (item.Status, item.ResolvedBy!));
        var draft = (await app.Get<DraftActs>().BeginRepeatAsync(A.ProgramId, Robin.Actor)).Value!;
        Assert.Equal(("Growth 2027", "Begin earlier."), (draft.Definition.Before!.Name!, draft.Definition.Before.Lessons!));
        var earlier = await app.Get<EarlierReading>().ReadAsync(draft.Definition, ConsoleScope.Everything, TestContext.Current.CancellationToken);
        Assert.Equal("Begin earlier.", earlier!.Lessons);
    }

    [Fact]
    public async Task Where_everybody_is_silent_nobody_is_asked_a_third_time_and_nothing_waits()
    {
        await using var app = await StartAsync();
        var mails = new RecruitingDriver(app);

        await app.AdvanceToAsync(Due.AddDays(32));

        Assert.Equal(6, (await mails.MailsAsync(MailTemplate.RetrospectiveQuestion)).Count);
        Assert.Equal(6, (await mails.MailsAsync(MailTemplate.RetrospectiveReminder)).Count);
        Assert.Equal(2, (await mails.MailsAsync(MailTemplate.RetrospectiveToSponsor)).Count);
        Assert.Single(await app.ListAsync<Retrospective>(Partition.Program(A.ProgramId)));
        Assert.Empty(await OpenLessonsAsync(app));
    }

    // It ends eight weeks after it began: people are asked two weeks before.
    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Mail:MostAWeek=20");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with
        {
            Calendar = program.Calendar! with { Ends = TestApp.Start.AddDays(56) },
            Sponsor = new Sponsor("Ines Sponsor", "ines@example.com"),
        });
        foreach (var name in Names)
        {
            await people.JoinAsync(name, ProgramRole.Mentor);
        }

        return app;
    }

    private static async Task AnswerAsync(TestApp app, string name)
    {
        var words = new Dictionary<string, string> { [RetrospectiveQuestions.Helped] = $"{name}'s first talk." };
        var answered = await app.Get<RetrospectiveActs>().AnswerAsync(A.ProgramId, A.Id(name), new RetrospectiveDraft(4, words, MayQuote: true));
        Assert.Null(answered.Refusal);
        await app.SettleAsync();
    }

    private static async Task<RetrospectiveFacts?> ReadAsync(TestApp app) =>
        await app.Get<RetrospectiveReading>().ReadAsync(await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId)), TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<WorkItem>> OpenLessonsAsync(TestApp app) =>
        [.. (await new ProgramDriver(app).OpenWorkItemsAsync()).Where(item => item.Kind is WorkItemKind.LessonsWanted)];

    private static IEnumerable<string> Ids(IEnumerable<string> names) => names.Select(A.Id).Order(StringComparer.Ordinal);
}
