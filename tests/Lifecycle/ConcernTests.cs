using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A concern through the real app: nobody who is silent ends it, and no program ends over it.</summary>
public sealed class ConcernTests
{
    private static readonly ConcernReader Robin = new("robin", "Robin", "robin@example.com");

    [Fact]
    public async Task A_concern_without_an_answer_goes_to_the_deputy_then_to_the_contact_and_stays_open()
    {
        await using var app = await StartAsync(program => program with { Safeguarding = new SafeguardingContact("Sam Outside", "sam@example.com") });
        await RaiseAsync(app);

        await app.AdvanceAsync(TimeSpan.FromHours(25));
        Assert.Equal(["robin@example.com", "robin@example.com"], Addressees(app));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("dana@example.com", Addressees(app)[^1]);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("sam@example.com", Addressees(app)[^1]);
        await app.AdvanceAsync(TimeSpan.FromDays(8));

        var concern = await app.ReadAsync(Concern.KeyOf(A.ProgramId, "c1"));
        Assert.Equal((ConcernState.Open, 3, true), (concern.State, concern.Keepers.Count, concern.IsLate(app.Now)));
        var item = Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)), one => one.Kind is WorkItemKind.ConcernRaised);
        Assert.Equal((WorkItemStatus.Open, true), (item.Status, item.IsLate(app.Now)));
        Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)), one => one.Kind is WorkItemKind.ConcernRaised);
        Assert.DoesNotContain(Mails(app), mail => (mail.Text + mail.Html).Contains("shouts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_stops_the_reminders_and_takes_it_out_of_the_organizations_queue()
    {
        await using var app = await StartAsync();
        await RaiseAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        var organization = Partition.Program(MentoringProgram.OrganizationQueue);
        Assert.Equal(WorkItemStatus.Open, Assert.Single(await app.ListAsync<WorkItem>(organization)).Status);

        var people = new ProgramDriver(app);
        await people.DoAsync(app.Get<KeeperActs>().AnswerAsync(A.ProgramId, "c1", Robin, "m1", "I am sorry. Let us talk."));
        var mails = Addressees(app).Count;
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Equal(mails, Addressees(app).Count);
        Assert.Equal(WorkItemStatus.Resolved, Assert.Single(await app.ListAsync<WorkItem>(organization)).Status);
        Assert.Equal("ada@example.com", Mails(app).Last(mail => mail.Subject.Contains("there is news for you", StringComparison.Ordinal)).To.Address);
    }

    [Fact]
    public async Task Who_has_no_part_in_a_concern_can_neither_answer_nor_close_nor_hand_it_over()
    {
        await using var app = await StartAsync();
        await RaiseAsync(app);
        var (acts, dana, cancellation) = (app.Get<KeeperActs>(), new ConcernReader("dana", "Dana", "dana@example.com"), TestContext.Current.CancellationToken);

        Assert.Equal(RefusalReason.NotAMember, (await acts.AnswerAsync(A.ProgramId, "c1", dana, "m1", "Hello.", cancellation)).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, (await acts.CloseAsync(A.ProgramId, "c1", dana, "m1", "Hello.", cancellation)).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, (await acts.HandOverAsync(A.ProgramId, "c1", dana, "dana@example.com", cancellation)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_program_does_not_end_over_an_open_concern_and_ends_when_it_is_closed()
    {
        await using var app = await StartAsync(program => program with { Calendar = program.Calendar! with { Ends = TestApp.Start.AddDays(42) } });
        await app.AdvanceToAsync(TestApp.Start.AddDays(40));
        await RaiseAsync(app);
        await app.AdvanceToAsync(TestApp.Start.AddDays(43));
        var (people, program) = (new ProgramDriver(app), MentoringProgram.KeyOf(A.ProgramId));

        Assert.Equal(ProgramStatus.Running, (await app.ReadAsync(program)).Status);
        Assert.Single(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.EndWaits);

        await people.DoAsync(app.Get<KeeperActs>().CloseAsync(A.ProgramId, "c1", Robin, "m1", "We have talked; write again whenever you like."));

        Assert.Equal(ProgramStatus.Completed, (await app.ReadAsync(program)).Status);
        Assert.DoesNotContain(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.EndWaits);
    }

    [Fact]
    public async Task Who_waits_to_be_erased_because_of_a_concern_goes_as_soon_as_it_is_closed()
    {
        await using var app = await StartAsync();
        await RaiseAsync(app);
        var (people, id) = (new ProgramDriver(app), A.Id("Ada"));
        Assert.Null((await app.Get<ErasureActs>().AskAsync(id, Actors.Person(id))).Refusal);
        await app.AdvanceAsync(ErasurePolicy.ThinkOver + TimeSpan.FromDays(1));
        Assert.Equal(ErasureStage.Waiting, (await app.ReadAsync(ErasureRequest.KeyOf(id, 1))).Stage);

        await people.DoAsync(app.Get<KeeperActs>().CloseAsync(A.ProgramId, "c1", Robin, "m1", "We have talked."));
        await app.AdvanceAsync(ErasurePolicy.AddressStays + TimeSpan.FromDays(1));

        Assert.Equal(ErasureStage.Done, (await app.ReadAsync(ErasureRequest.KeyOf(id, 1))).Stage);
    }

    private static async Task<TestApp> StartAsync(Func<ProgramDefinition, ProgramDefinition>? change = null)
    {
        var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(change);
        await people.InviteAsync("Ada", ProgramRole.Mentee);
        return app;
    }

    private static Task<Concern> RaiseAsync(TestApp app) => new ProgramDriver(app).DoAsync(
        app.Get<ConcernActs>().RaiseAsync(new NewConcern(A.ProgramId, A.Id("Ada"), "c1", ConcernKind.Concern, "He shouts at me.")));

    private static IReadOnlyCollection<OutgoingMail> Mails(TestApp app) => ((MemoryMailSender)app.Get<IMailSender>()).Mails;

    // Of all mails about the concern but those to the person.
    private static IReadOnlyList<string> Addressees(TestApp app) =>
        [.. Mails(app).Select(mail => mail.To.Address).Where(address => address is "robin@example.com" or "dana@example.com" or "sam@example.com")];
}
