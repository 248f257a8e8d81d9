using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>Histories go, what they decided stays.</summary>
public sealed class PurgeTests
{
    private const string KeepAWeek = "--History:KeepEnded=P7D";
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task An_ended_history_is_kept_for_its_time_counted_from_the_end()
    {
        await using var app = await TestApp.StartAsync(KeepAWeek);
        await new ProgramDriver(app).StartProgramAsync();
        await new ProgramDriver(app).InviteAsync("Ada", ProgramRole.Mentee);
        var id = InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Ada"));

        // Nobody answers: two ladders of a week end the enrollment, more than a week after its instance was created.
        await app.AdvanceAsync(TimeSpan.FromDays(16));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await app.Client.GetInstanceAsync(id))?.RuntimeStatus);
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Null(await app.Client.GetInstanceAsync(id));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await app.Client.GetInstanceAsync(InstanceIds.Program(A.ProgramId, 1)))?.RuntimeStatus);
        Assert.Equal(EnrollmentStage.Lapsed, (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id("Ada")))).Stage);
    }

    [Fact]
    public async Task A_failed_history_is_kept_longer()
    {
        await using var app = await TestApp.StartAsync("--History:KeepEnded=P1D", "--History:KeepFailed=P10D");
        await app.Client.ScheduleNewOrchestrationInstanceAsync("NoSuchOrchestrator", null, new StartOrchestrationOptions("failed"));
        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await app.Client.GetInstanceAsync("failed"))?.RuntimeStatus);

        await app.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Null(await app.Client.GetInstanceAsync("failed"));
    }

    [Fact]
    public async Task A_webhook_that_is_sent_again_after_the_purge_enrolls_nobody_twice()
    {
        await using var app = await HrisDriver.StartAppAsync(KeepAWeek);
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        const string More = ", \"givenName\": \"Ada\", \"familyName\": \"Example\", \"email\": \"ada@example.com\", \"timeZone\": \"Europe/Paris\"";
        var hired = hris.Event("person.hired", "ada", More);
        await hris.SendAsync(hired, "evt-1");
        await app.SettleAsync();
        var enrolled = Assert.Single(await app.ListAsync<Enrollment>(Partition));
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Null(await app.Client.GetInstanceAsync(InstanceIds.Enrollment(A.ProgramId, enrolled.PersonId)));
        var decided = await app.LedgerAsync(A.ProgramId);

        // The same delivery, and the same event under another id.
        await hris.SendAsync(hired, "evt-1");
        await hris.SendAsync(hris.Event("person.hired", "ada", More), "evt-2");
        await app.SettleAsync();

        Assert.Equal(EnrollmentStage.Lapsed, Assert.Single(await app.ListAsync<Enrollment>(Partition)).Stage);
        Assert.Equal(decided, await app.LedgerAsync(A.ProgramId));
        Assert.Null(await app.Client.GetInstanceAsync(InstanceIds.Enrollment(A.ProgramId, enrolled.PersonId)));
    }

    [Fact]
    public async Task Somebody_who_is_invited_again_after_the_purge_is_told_that_this_has_been_done()
    {
        await using var app = await TestApp.StartAsync(KeepAWeek);
        await new ProgramDriver(app).StartProgramAsync();
        await new ProgramDriver(app).InviteAsync("Ada", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(30));

        var again = await app.Get<InvitationActs>().InviteAsync(A.ProgramId, ProgramDriver.Id("Ada"), ProgramRole.Mentee, "import", "system");

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal?.Reason);
    }

    [Fact]
    public async Task An_interrupted_start_is_taken_up_long_before_the_purge_could_forget_it()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();

        await app.AdvanceAsync(HistorySettings.Shortest);

        Assert.Empty(await app.Get<DecisionStore>().UndeliveredAsync(TimeSpan.Zero).ToListAsync());
    }

    [Theory]
    [InlineData("P0D")]
    [InlineData("a week")]
    public async Task A_time_that_is_too_short_or_none_is_refused_at_the_start(string span)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync($"--History:KeepEnded={span}"));

        Assert.Contains("History:KeepEnded", refusal.Message, StringComparison.Ordinal);
    }
}
