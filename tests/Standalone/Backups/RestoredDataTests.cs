using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Providers.Privacy;
using MentorFlow.Standalone.Backups;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Standalone.Backups;

/// <summary>What was decided after a backup and is in no page of it holds after a restore all the same.</summary>
public sealed class RestoredDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Whom_a_backup_brings_back_is_erased_again_and_no_link_of_before_opens_anything()
    {
        var (theo, maya) = (A.Id("Theo"), A.Id("Maya"));
        await using (var app = await StartAsync(DataFolder("data"), TestApp.Start))
        {
            await app.Store.WriteAsync(new Batch().Create(A.Person("Theo")));
            await app.Store.WriteAsync(new Batch().Create(A.Person("Maya")));
        }

        Assert.Equal(0, Backup.Run([DataFolder("data")], folder.File("backup")));
        new ErasedFile(folder.File("data/erased.txt")).Add(theo, TestApp.Start);
        Assert.Equal(0, await Restore.RunAsync([DataFolder("restored")], folder.File("backup")));

        // Behind the clock of the command, whichever that is.
        var later = new[] { TestApp.Start, TimeProvider.System.GetUtcNow() }.Max().AddDays(1);
        await using var again = await StartAsync(DataFolder("restored"), later, TestApp.With(nameof(SweepSignals)));
        Assert.NotNull((await again.ReadAsync(Person.KeyOf(maya))).LinksValidFrom);
        Assert.Contains(await again.ListAsync<PrivacyCase>(Partition.Organization), one => one.PersonId == theo);
        await again.AdvanceAsync(ErasurePolicy.AddressStays + TimeSpan.FromDays(1));

        Assert.Equal(ErasureStage.Done, (await again.ReadAsync(ErasureRequest.KeyOf(theo, 1))).Stage);
        Assert.Empty(await again.ListAsync<Person>(Partition.Person(theo)));
        Assert.Equal(theo, Assert.Single(ErasedFile.Read(folder.File("restored/erased.txt"))));
        Assert.Single(await again.ListAsync<Person>(Partition.Person(maya)));
    }

    [Fact]
    public void A_list_is_found_by_the_backup_in_later_ones_and_where_somebody_says()
    {
        new ErasedFile(Made("backups/erased.txt")).Add("p1", TestApp.Start);
        new ErasedFile(Made("backups/later/erased.txt")).Add("p2", TestApp.Start);
        new ErasedFile(Made("elsewhere/erased.txt")).Add("p3", TestApp.Start);

        Assert.Equal(["p1", "p2"], ErasedLists.Read(folder.File("backups/first"), named: null).Order());
        Assert.Equal(["p1", "p2", "p3"], ErasedLists.Read(folder.File("backups/first"), folder.File("elsewhere/erased.txt")).Order());
        var refused = Assert.Throws<SettingException>(() => ErasedLists.Read(folder.File("backups/first"), folder.File("nowhere.txt")));
        Assert.Contains("is not there", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Task<TestApp> StartAsync(string data, DateTimeOffset at, params string[] settings) =>
        TestApp.StartAsync(["--Host:Storage=sqlite", data, $"--Host:ClockStart={at:O}", .. settings]);

    private string DataFolder(string name) => $"--Host:DataFolder={folder.File(name)}";

    private string Made(string name)
    {
        var path = folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
