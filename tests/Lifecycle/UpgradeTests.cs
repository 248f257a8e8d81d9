using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Standalone;
using MentorFlow.Standalone.Commands;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>
/// Data folders as each release left them, opened by the code of today: who is under way goes on. MENTORFLOW_FOLDER=write keeps one of this version, once,
/// when it is released; none is ever written again.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly Partition Program = Partition.Program(A.ProgramId);

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Kept => [.. KeptFolder.Versions];

    private static string ThisVersion => typeof(Product).Assembly.GetName().Version!.ToString(fieldCount: 2);

    private string Data => folder.File("data");

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_mentorship_that_runs_in_a_folder_of_a_released_version_goes_on_with_this_one(string version)
    {
        var left = await KeptFolder.UnpackAsync(version, folder.Path);
        await using var app = await StartAsync(left);
        var people = new ProgramDriver(app);

        var met = await people.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(30));

        Assert.Equal(Upgrade.All[^1].To, (await app.ReadAsync(DataVersion.Key)).Number);
        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(met))).Stage);
        Assert.Equal(MentorshipStage.Active, Assert.Single(await app.ListAsync<Mentorship>(Program)).Stage);
        Assert.Contains(await people.SentAsync(MailTemplate.SessionInvitation), mail => mail.At > left);
        Assert.Equal(EnrollmentStage.Lapsed, await people.StageOfAsync("Silent"));
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed]);
        Assert.Equal([], await app.Client.GetAllInstancesAsync(failed).Select(instance => instance.InstanceId).ToListAsync());
        Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync()).Faults);
        var replays = await app.Get<LedgerReplay>().AllAsync().ToListAsync();
        Assert.Contains(replays, replay => replay.State is ReplayState.Same);
        Assert.DoesNotContain(replays, replay => replay.IsOdd);
    }

    [Fact]
    public void Of_every_release_a_folder_is_kept() => Assert.Contains(ThisVersion, KeptFolder.Versions);

    [Fact]
    public void New_orchestrations_carry_a_version_that_later_ones_can_be_compared_with() =>
        Assert.True(Version.Parse(HostJson.Read(Repository.Root).DefaultVersion!) >= new Version(1, 0));

    [Fact]
    public async Task A_folder_of_this_version_is_kept_where_that_is_asked_for()
    {
        Assert.SkipUnless(KeptFolder.IsAskedFor, "MENTORFLOW_FOLDER is not write: a folder is kept once, when its version is released.");
        DateTimeOffset left;
        await using (var app = await StartAsync(TestApp.Start))
        {
            var people = new ProgramDriver(app);
            await people.StartProgramAsync();
            await people.InviteAsync("Silent", ProgramRole.Mentee);
            await people.KickOffAsync();
            await people.MeetAsync();
            await app.AdvanceAsync(TimeSpan.FromDays(1));
            left = app.Now;
        }

        await KeptFolder.KeepAsync(ThisVersion, folder.Path, left);
    }

    [Fact]
    public async Task What_a_version_left_that_gave_no_number_is_brought_forward_at_the_start()
    {
        var left = await KeptFolder.UnpackAsync(KeptFolder.Versions[0], folder.Path);
        var key = await ForgetAsync();

        await using var app = await StartAsync(left);

        Assert.Equal(Upgrade.All[^1].To, (await app.ReadAsync(DataVersion.Key)).Number);
        Assert.NotNull(await app.Store.FindAsync(key));
    }

    [Fact]
    public async Task Data_of_a_newer_version_is_opened_by_no_start_and_no_command()
    {
        using (var store = SqliteDocumentStore.InFile(Path.Combine(Data, "mentorflow.db"), TimeProvider.System))
        {
            await store.WriteAsync(new Batch().Create(new DataVersion(99, "9.9", TestApp.Start)), TestContext.Current.CancellationToken);
        }

        var start = await Assert.ThrowsAsync<SettingException>(() => StartAsync(TestApp.Start));
        var command = await Assert.ThrowsAsync<SettingException>(() => StoreCommand.RunAsync([$"--Host:DataFolder={Data}"], VerifyLedger.RunAsync));

        Assert.StartsWith("The stored data was brought forward by MentorFlow 9.9 (number 99)", start.Message, StringComparison.Ordinal);
        Assert.Equal(start.Message, command.Message);
    }

    public void Dispose() => folder.Dispose();

    /// <returns>Of a line of a list that was taken away.</returns>
    private async Task<Key<MentorshipLine>> ForgetAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var store = SqliteDocumentStore.InFile(Path.Combine(Data, "mentorflow.db"), TimeProvider.System);
        var line = await store.QueryAsync<MentorshipLine>(Program, cancellation: cancellation).FirstAsync(cancellation);
        await store.WriteAsync(new Batch().Delete((await store.FindAsync(DataVersion.Key, cancellation))!), cancellation);
        await store.WriteAsync(new Batch().Delete(line), cancellation);
        return Key.Of(line.Value);
    }

    private Task<TestApp> StartAsync(DateTimeOffset at) =>
        TestApp.StartAsync("--Host:Storage=sqlite", $"--Host:DataFolder={Data}", $"--Host:ClockStart={at:O}");
}
