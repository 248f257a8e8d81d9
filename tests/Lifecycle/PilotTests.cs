using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Pilots;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A pilot comes to its end (R7): its coordinators are asked what becomes of it, and what they decide happens.</summary>
public sealed class PilotTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");

    private static readonly string[] Languages = ["en", "fr"];

    private static DateTimeOffset Due => TestApp.Start.AddDays(49);

    [Fact]
    public async Task Its_coordinators_are_asked_reminded_and_the_deputy_told_and_silence_leaves_it_undecided()
    {
        await using var app = await StartAsync();
        var mails = new RecruitingDriver(app);
        await app.AdvanceToAsync(Due.AddHours(-1));
        Assert.Empty(await ItemsAsync(app));
        await app.AdvanceToAsync(Due.AddDays(1));
        var item = Assert.Single(await ItemsAsync(app));
        Assert.StartsWith("The pilot ends on March 1, 2027.", item.Cause.Said(), StringComparison.Ordinal);

        await app.AdvanceToAsync(Due.AddDays(8));
        Assert.Contains(await mails.MailsAsync(MailTemplate.WorkItemReminder), mail => mail.Order!.WorkItemKey == item.Key);
        Assert.Contains(await mails.MailsAsync(MailTemplate.WorkItemToDeputy), mail => mail.Order!.WorkItemKey == item.Key);
        await app.AdvanceToAsync(Due.AddDays(31));

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await ItemsAsync(app)).Status);
        Assert.Null((await app.ReadAsync(Pilot.KeyOf(A.ProgramId))).Decision);
    }

    [Fact]
    public async Task What_goes_on_is_a_draft_for_everybody_and_the_work_item_counts_as_work()
    {
        await using var app = await StartAsync();
        await app.AdvanceToAsync(Due.AddDays(1));

        var decided = await app.Get<PilotActs>().DecideAsync(A.ProgramId, new PilotAnswer(PilotChoice.Go, "People met.", "d1"), Robin, Languages);
        await app.SettleAsync();

        Assert.Equal(PilotChoice.Go, decided.Value!.Decision!.Choice);
        var item = Assert.Single(await ItemsAsync(app));
        Assert.Equal((WorkItemStatus.Resolved, "robin"), (item.Status, item.ResolvedBy!));
        var draft = (await app.ReadAsync(ProgramDraft.KeyOf("d1"))).Definition;
        Assert.Equal((false, A.ProgramId), (draft.Pilot, draft.RepeatOf!));
        Assert.Null(draft.SizeCap);
        Assert.Contains(await app.LedgerAsync(A.ProgramId), entry => entry.StartsWith("pilot.decided", StringComparison.Ordinal));
        var again = await app.Get<PilotActs>().DecideAsync(A.ProgramId, new PilotAnswer(PilotChoice.Stop, "No.", "d2"), Robin, Languages);
        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
    }

    [Fact]
    public async Task What_stops_ends_kindly_before_its_day_and_not_over_an_open_concern()
    {
        await using var app = await StartAsync();
        var concern = new Concern(
            A.ProgramId, "c1", ConcernKind.Concern, A.Id("Ada"), app.Now, [new ConcernKeeper(KeeperKind.Coordinator, "robin@example.com", app.Now)]);
        await app.Store.WriteAsync(new Batch().Upsert(concern));
        var answer = new PilotAnswer(PilotChoice.Stop, "Nobody met.", "d1") { Words = new Dictionary<string, string?> { ["en"] = "Thank you all." } };

        var refused = await app.Get<PilotActs>().DecideAsync(A.ProgramId, answer, Robin, Languages);
        Assert.Equal("concerns", Assert.Single(refused.Refusal!.Fields).Field);
        Assert.Null(await app.Store.FindAsync(Pilot.KeyOf(A.ProgramId), TestContext.Current.CancellationToken));

        await app.Store.WriteAsync(new Batch().Upsert(concern with { State = ConcernState.Closed }));
        Assert.Null((await app.Get<PilotActs>().DecideAsync(A.ProgramId, answer, Robin, Languages)).Refusal);
        await app.SettleAsync();

        Assert.Equal(ProgramStatus.Stopped, (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
        Assert.Equal(PilotChoice.Stop, (await app.ReadAsync(Pilot.KeyOf(A.ProgramId))).Decision!.Choice);
        Assert.Empty(await app.ListAsync<ProgramDraft>(Partition.Organization));
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(TestApp.With(nameof(SendDigests)), "--Mail:MostAWeek=20");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with
        {
            Pilot = true,
            SizeCap = 12,
            Calendar = program.Calendar! with { Ends = TestApp.Start.AddDays(56) },
        });
        await people.JoinAsync("Ada", ProgramRole.Mentor);
        return app;
    }

    private static async Task<IReadOnlyList<WorkItem>> ItemsAsync(TestApp app) =>
        [.. (await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId))).Where(item => item.Kind is WorkItemKind.PilotDecision)];
}
