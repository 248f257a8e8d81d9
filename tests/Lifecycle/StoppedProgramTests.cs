using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A program is stopped before its end, kindly.</summary>
public sealed class StoppedProgramTests
{
    private const string Words = "We thank you for a good year.";

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task Everybody_gets_the_words_in_one_mail_and_what_was_done_is_certified()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { Calendar = definition.Calendar! with { ClosingEvent = app.Now.AddDays(200) } });
        var pair = await program.KickOffAsync();
        await program.MeetAsync();
        await program.JoinAsync("Noor", ProgramRole.Mentor);

        Assert.Null((await StopAsync(app)).Refusal);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var ended = await app.ReadAsync(Key.Of(pair));
        Assert.Equal((MentorshipStage.Ended, EndReason.ProgramStopped), (ended.Stage, ended.EndedBecause!.Value));
        var words = ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => mail.Text.Contains(Words, StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["maya@example.com", "noor@example.com", "theo@example.com"], words.Select(mail => mail.To.Address).Order(StringComparer.Ordinal));
        Assert.Equal((EnrollmentStage.Completed, EnrollmentStage.Unmatched), (await program.StageOfAsync("Theo"), await program.StageOfAsync("Noor")));
        Assert.NotNull((await app.ReadAsync(ProgramEvent.KeyOf(A.ProgramId, ProgramMomentKind.ClosingEvent))).CalledOffAt);
        var instance = await app.Client.GetInstanceAsync(InstanceIds.Program(A.ProgramId, 1), TestContext.Current.CancellationToken);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance!.RuntimeStatus);

        await app.AdvanceAsync(TimeSpan.FromDays(15));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.Certificate)).Select(mail => mail.To));
    }

    [Fact]
    public async Task A_second_click_stops_nothing_twice()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Noor", ProgramRole.Mentor);

        Assert.Null((await StopAsync(app)).Refusal);
        Assert.Equal(RefusalReason.AlreadyDone, (await StopAsync(app)).Refusal!.Reason);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Single(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Template is MailTemplate.UnmatchedFarewell);
    }

    [Fact]
    public async Task An_open_concern_is_answered_before_a_program_is_stopped()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        var keeper = new ConcernKeeper(KeeperKind.Coordinator, "robin@example.com", app.Now);
        var concern = new Concern(A.ProgramId, "c1", ConcernKind.Concern, A.Id("Theo"), app.Now, [keeper]);
        await app.Store.WriteAsync(new Batch().Create(concern), TestContext.Current.CancellationToken);

        Assert.Equal("concerns", Assert.Single((await StopAsync(app)).Refusal!.Fields).Field);
        Assert.Equal(ProgramStatus.Running, (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
    }

    [Fact]
    public async Task What_waits_for_a_coordinator_in_vain_is_settled()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.MatchAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(11));
        Assert.Contains(await program.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.KickoffOverdue);

        await StopAsync(app);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.All(await app.ListAsync<Mentorship>(Partition), pair => Assert.False(pair.IsOpen));
    }

    private static async Task<Verdict<ProgramStop>> StopAsync(TestApp app)
    {
        var stopped = await app.Get<StopActs>().StopAsync(
            A.ProgramId, new Dictionary<string, string?> { ["en"] = Words, ["fr"] = "" }, ["en", "fr"], ChangeDriver.Robin);
        await app.SettleAsync();
        return stopped;
    }
}
