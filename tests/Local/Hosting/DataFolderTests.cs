using MentorFlow.Local.Files;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;
using Microsoft.Data.Sqlite;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_folder_serves_one_host_at_a_time()
    {
        await using (await StartAsync())
        {
            Assert.Contains(
                "in use by another MentorFlow process", (await Assert.ThrowsAsync<HostStartException>(StartAsync)).Message, StringComparison.Ordinal);
        }

        await using var later = await StartAsync();
    }

    [Fact]
    public async Task Half_a_folder_is_refused_in_one_sentence()
    {
        await (await StartAsync()).DisposeAsync();
        File.Delete(At("durable.db"));

        var refusal = await Assert.ThrowsAsync<HostStartException>(StartAsync);
        Assert.StartsWith(
            $"The data folder {folder.File("data")} is not whole: durable.db stood in it and is gone.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histories_of_another_layout_are_refused_in_one_sentence()
    {
        Directory.CreateDirectory(At(""));
        await using (var old = new SqliteConnection($"Data Source={At("durable.db")};Pooling=False"))
        {
            await old.OpenAsync();
            await new SqliteCommand("CREATE TABLE instances (id TEXT); PRAGMA user_version = 1", old).ExecuteNonQueryAsync();
        }

        var refusal = await Assert.ThrowsAsync<HostStartException>(StartAsync);
        Assert.Contains("an earlier version", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task The_folder_and_its_small_files_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of files are told by mode on Unix only.");
            return;
        }

        await using var host = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(At("")));
        foreach (var file in Directory.GetFiles(At("timers"), "*.json").Append(At(".contents")).Append(At("clock-offset")).Append(At("durable.db")))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("P10675199D")]
    public async Task A_clock_that_cannot_be_read_is_refused_in_one_sentence_that_names_its_file(string content)
    {
        Directory.CreateDirectory(At(""));
        await File.WriteAllTextAsync(At("clock-offset"), content);

        var refusal = await Assert.ThrowsAsync<HostStartException>(StartAsync);

        Assert.Contains($"{At("clock-offset")} must hold how far the clock was advanced", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    public async Task A_time_of_a_schedule_that_cannot_be_read_keeps_nobody_from_starting(string content)
    {
        await (await StartAsync()).DisposeAsync();
        foreach (var file in Directory.GetFiles(At("timers"), "*.json"))
        {
            await File.WriteAllTextAsync(file, content);
        }

        await using var again = await StartAsync();
    }

    [Fact]
    public void A_small_file_holds_the_old_or_the_new_content_and_never_half()
    {
        var file = folder.File("small");
        WholeFile.Write(file, "old and long");
        Directory.CreateDirectory(file + ".new");

        Assert.ThrowsAny<Exception>(() => WholeFile.Write(file, "new"));
        Assert.Equal("old and long", File.ReadAllText(file));

        Directory.Delete(file + ".new");
        File.WriteAllText(file + ".new", "what a crash left of another, longer one");
        WholeFile.Write(file, "new");
        Assert.Equal("new", File.ReadAllText(file));
        Assert.False(File.Exists(file + ".new"));
    }

    public void Dispose() => folder.Dispose();

    private string At(string name) => Path.Combine(folder.Path, "data", name);

    private Task<SampleHost> StartAsync() =>
        SampleHost.StartAsync("--Host:Clock=shifted", "--Host:Http=false", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.File("data")}");
}
