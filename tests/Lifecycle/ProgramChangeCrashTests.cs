using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A change that was clicked twice, that somebody else was faster with, or that died in the middle, is one change.</summary>
public sealed class ProgramChangeCrashTests
{
    [Fact]
    public async Task A_second_click_changes_nothing_and_who_looked_at_an_older_version_is_told_so()
    {
        await using var app = await TestApp.StartAsync();
        var changes = new ChangeDriver(app);
        await new ProgramDriver(app).StartProgramAsync();
        var draft = await changes.WriteAsync(definition => definition with { Name = "Growth 2028" });
        await changes.CountAsync(draft);

        var again = await changes.Acts.ChangeAsync(A.ProgramId, draft, version: 1, ChangeDriver.Robin);
        await changes.WriteAsync(definition => definition with { Name = "Growth 2029" });
        var late = await changes.Acts.ChangeAsync(A.ProgramId, draft, version: 1, "coordinator:dana");

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.Equal((RefusalReason.Stale, "rules.program-changed"), (late.Refusal!.Reason, late.Refusal.Fields[0].Rule.Key));
        Assert.Equal((2, "Growth 2028"), await VersionAsync(app));
    }

    [Fact]
    public async Task A_change_that_died_before_its_draft_was_gone_is_tidied_up_by_the_next_click()
    {
        await using var app = await StartTrippingAsync();
        var changes = new ChangeDriver(app);
        await new ProgramDriver(app).StartProgramAsync();
        var draft = await changes.WriteAsync(definition => definition with { Name = "Growth 2028" });
        ((TrippingStore)app.Store).TripsOn = document => document is ProgramListing { Name: "Growth 2028" };

        await Assert.ThrowsAsync<IOException>(() => changes.Acts.ChangeAsync(A.ProgramId, draft, version: 1, ChangeDriver.Robin));
        var again = await changes.Acts.ChangeAsync(A.ProgramId, draft, version: 1, ChangeDriver.Robin);
        await app.SettleAsync();

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.Equal((2, "Growth 2028"), await VersionAsync(app));
        Assert.Empty(await app.ListAsync<ProgramDraft>(Partition.Organization));
        Assert.Equal("Growth 2028", Assert.Single(await app.ListAsync<ProgramListing>(Partition.Organization)).Name);
    }

    [Fact]
    public async Task A_change_that_died_on_its_way_to_a_pair_comes_to_it_once()
    {
        await using var app = await StartTrippingAsync("--Mail:MostAWeek=20");
        var (program, changes) = (new ProgramDriver(app), new ChangeDriver(app));
        await program.StartProgramAsync();
        var signed = await program.KickOffAsync();
        ((TrippingStore)app.Store).TripsOn = document => document is Mentorship { Terms: not null };

        await changes.CountAsync(await changes.WriteDatesAsync(calendar => calendar with { Ends = calendar.Ends!.Value.AddDays(30) }));
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.True(((TrippingStore)app.Store).HasTripped);
        Assert.NotNull((await app.ReadAsync(Key.Of(signed))).Change);
        Assert.Single(await app.LedgerAsync(A.ProgramId), entry => entry.StartsWith("terms.asked", StringComparison.Ordinal));
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.ProgramChanged)).Select(mail => mail.To));
        Assert.Null((await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).SettlingSince);
    }

    [Fact]
    public async Task A_running_program_that_was_changed_goes_on_through_the_restart_of_its_process()
    {
        using var folder = new TemporaryFolder();
        var moved = TestApp.Start.AddDays(35);
        await using (var before = await StoryHost.StartAsync(folder.Path, TestApp.Start))
        {
            var programs = before.Get<ProgramActs>();
            Assert.Null((await programs.CreateAsync(A.Program(before.Now), "system")).Refusal);
            Assert.Null((await programs.StartAsync(A.ProgramId, "system")).Refusal);
            await before.SettleAsync();
            var drafts = before.Get<DraftActs>();
            var draft = (await drafts.BeginChangeAsync(A.ProgramId, ChangeDriver.Robin)).Value!.DraftId;
            await drafts.EditAsync(draft, known => known with { Calendar = known.Calendar! with { MatchingOn = moved } }, ChangeDriver.Robin);
            Assert.Null((await before.Get<ChangeActs>().ChangeAsync(A.ProgramId, draft, version: 1, ChangeDriver.Robin)).Refusal);
            await before.SettleAsync();
        }

        await using var after = await StoryHost.StartAsync(folder.Path, TestApp.Start);
        await after.AdvanceToAsync(moved.AddHours(-1));
        Assert.Null(await after.Get<IDocumentStore>().FindAsync(RoundBeginning.KeyOf(A.ProgramId, 1), TestContext.Current.CancellationToken));
        await after.AdvanceToAsync(moved.AddHours(1));
        Assert.NotNull(await after.Get<IDocumentStore>().FindAsync(RoundBeginning.KeyOf(A.ProgramId, 1), TestContext.Current.CancellationToken));
    }

    private static async Task<(int Version, string Name)> VersionAsync(TestApp app)
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        return (program.Version, program.Name);
    }

    private static Task<TestApp> StartTrippingAsync(params string[] settings) => TestApp.StartAsync(
        services => services.AddSingleton<IDocumentStore>(
            provider => new TrippingStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))),
        settings);
}
