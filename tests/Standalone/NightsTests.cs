using System.Diagnostics;
using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Tests.Standalone.Demo;

namespace MentorFlow.Tests.Standalone;

/// <summary>
/// Nights of the product as a process, in which everything around it goes wrong: `make endure STORY=nights MINUTES=30`. MENTORFLOW_SEED has them again.
/// </summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class NightsTests(DemoHistoryFixture history)
{
    private const string Folder = "--Host:DataFolder=";

    /// <summary>In megabytes: the histories and documents of the demo are larger, so that nothing more has room.</summary>
    private const string Full = "--Host:MostMegabytes=1";

    private const int EventsANight = 6;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly TimeSpan Back = TimeSpan.FromDays(3);

    private int told;
    private int swallowed;
    private string[] people = [];

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("MENTORFLOW_SEED"), CultureInfo.InvariantCulture, out var given)
        ? given
        : Thorough.Is ? Random.Shared.Next() : 19;

    private static TimeSpan Span => TimeSpan.FromMinutes(
        int.TryParse(Environment.GetEnvironmentVariable("MENTORFLOW_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? minutes : 10);

    [Fact]
    public async Task Whatever_goes_wrong_at_night_no_mail_comes_twice_unless_it_was_in_doubt_and_nothing_is_lost()
    {
        var seed = Seed;
        Say($"MENTORFLOW_SEED={seed}");
        var folder = history.Copy().Single(setting => setting.StartsWith(Folder, StringComparison.Ordinal))[Folder.Length..];
        people = await ExternalIdsAsync(folder);
        await using var night = await Night.BeginAsync(folder, DemoHistoryFixture.Today, seed);
        await night.StartAsync();
        var begun = await night.NowAsync();

        var until = Stopwatch.StartNew();
        Func<Night, Task>[] kinds = [KilledAsync, FullDiskAsync, SetBackAsync, KilledTwiceAsync, FullMountAsync, ReadOnlyAsync];
        for (var number = 0; Thorough.Is ? until.Elapsed < Span : number < 1; number++)
        {
            var kind = kinds[Thorough.Is ? night.Random.Next(kinds.Length) : number];
            Say($"Night {number + 1}, {await night.NowAsync():yyyy-MM-dd}: {kind.Method.Name}");
            await kind(night);
            await BesideAsync(night);
        }

        // Good days again: what waited is done, and what was in doubt is settled.
        (night.Relay.IsOut, night.Hr.Mood) = (false, HrMood.Tells);
        night.Relay.Answers.Clear();
        swallowed -= night.Relay.AnswersToLose;
        night.Relay.AnswersToLose = 0;
        await night.AdvanceAsync(Thorough.Is ? TimeSpan.FromDays(5) : TimeSpan.FromDays(2));
        var now = await night.NowAsync();
        Assert.Equal(0, await night.TerminateAsync());
        await new NightLedger(night, begun, now).CheckAsync(swallowed);
        Say($"{night.Kills} kills, {night.Relay.Messages.Count} mails, {night.Acknowledged.Count} deliveries, {now - begun:d\\.hh} days.");
    }

    /// <summary>A day in which the process is killed at some moment, with a relay and an HR system in some mood.</summary>
    private async Task KilledAsync(Night night)
    {
        Upset(night);
        await TellAsync(night);
        await night.AdvanceUnderKillAsync();
        await TellAsync(night);
        await night.AdvanceAsync(Day);
    }

    /// <summary>Killed again right after it listens.</summary>
    private async Task KilledTwiceAsync(Night night)
    {
        await KilledAsync(night);
        await night.AdvanceUnderKillAsync();
        await night.KillAsync();
        await night.StartAsync();
        await night.AdvanceAsync(Day);
    }

    /// <summary>Neither documents nor histories may grow any more. Nothing is acknowledged that is not kept, and with room again it goes on.</summary>
    private async Task FullDiskAsync(Night night)
    {
        await night.KillAsync();
        await OnFullDiskAsync(night, Full);
        await night.StartAsync();
        await night.AdvanceAsync(Day);
    }

    /// <summary>The same on a real file system that is full, where root is.</summary>
    private async Task FullMountAsync(Night night)
    {
        await night.KillAsync();
        var beside = night.Folder + "-kept";
        Directory.Move(night.Folder, beside);
        Directory.CreateDirectory(night.Folder);
        var pages = Directory.EnumerateFiles(beside, "*", SearchOption.AllDirectories).Sum(file => (new FileInfo(file).Length / 4_096) + 1);
        var isMounted = await RanAsync("mount", "-t", "tmpfs", "-o", $"size={(pages * 4) + 512}k", "tmpfs", night.Folder);
        if (isMounted)
        {
            Assert.True(await RanAsync("cp", "-a", $"{beside}/.", night.Folder));
            await OnFullDiskAsync(night);
            Directory.Move(beside, beside + "-old");
            Assert.True(await RanAsync("cp", "-a", night.Folder, beside) && await RanAsync("umount", night.Folder));
            Directory.Delete(beside + "-old", recursive: true);
        }
        else
        {
            Say("Skipped: a mount of limited size needs root, and the right to mount.");
        }

        Directory.Delete(night.Folder);
        Directory.Move(beside, night.Folder);
        await night.StartAsync();
        await night.AdvanceAsync(Day);
    }

    // It ends, or what cannot be kept is refused; either way a supervisor starts it again.
    private async Task OnFullDiskAsync(Night night, params string[] more)
    {
        try
        {
            await night.StartAsync(more);
        }
        catch (InvalidOperationException)
        {
            Say("It does not start on a full disk.");
            return;
        }

        var before = night.Acknowledged.Count;
        for (var number = 0; number < 20 && !night.HasEnded; number++)
        {
            await TellAsync(night, most: 1);
        }

        var isDone = !night.HasEnded && await night.TryAdvanceAsync(TimeSpan.FromHours(1));
        var code = isDone ? null : await night.EndedAsync();
        var taken = night.Acknowledged.Count - before;
        Say($"On a full disk {taken} deliveries were taken, and the process {(code is null ? "lived" : $"ended with {code}")}.");
        Assert.True(code is null or 3, $"It ended with {code}.");
        Assert.False(isDone && taken >= 10, "Nothing was refused for want of room.");
        await night.KillAsync();
    }

    /// <summary>The clock of the machine was wrong, and is set right: nothing that was done is done again.</summary>
    private async Task SetBackAsync(Night night)
    {
        await night.KillAsync();
        var isBack = await night.TrySetBackAsync(Back);
        await night.StartAsync();
        if (!isBack)
        {
            Say("Skipped: the clock is not ahead by as much as it would be set back.");
            return;
        }

        await TellAsync(night);
        await night.AdvanceAsync(Back + Day);
    }

    /// <summary>A folder that nobody may write into is refused in one sentence.</summary>
    private static async Task ReadOnlyAsync(Night night)
    {
        using var other = new TemporaryFolder();
        var isMounted = await RanAsync("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", other.Path);
        if (!isMounted && Environment.IsPrivilegedProcess)
        {
            Say("Skipped: root writes everywhere but on a mount that is read-only, and this machine mounts none.");
            return;
        }

        if (!isMounted && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(other.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var refused = await night.TryStartAsync($"{Folder}{other.File("data")}");
        if (isMounted)
        {
            Assert.True(await RanAsync("umount", other.Path));
        }

        Assert.Equal(1, refused.ExitCode);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
        await night.AdvanceAsync(Day);
    }

    /// <summary>A second process on the folder ends in one sentence, and the first does not notice.</summary>
    private static async Task BesideAsync(Night night)
    {
        if (night.Random.Next(3) > 0)
        {
            return;
        }

        var second = await night.TryStartAsync($"--Host:Urls=http://localhost:{ProductProcess.FreePort()}");
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("in use by another MentorFlow process", second.Errors, StringComparison.Ordinal);
    }

    private void Upset(Night night)
    {
        night.Hr.Mood = (HrMood)night.Random.Next(Enum.GetValues<HrMood>().Length);
        var mood = night.Random.Next(5);
        night.Relay.IsOut = mood == 0;
        night.Relay.Answers.Clear();
        if (mood == 1)
        {
            night.Relay.Answers["RCPT"] = "451 come again later";
        }

        if (mood == 2)
        {
            night.Relay.CutsNextMessage = true;
            night.Relay.AnswersToLose += 2;
            swallowed += 2;
        }

        if (mood == 3 && Thorough.Is)
        {
            night.Relay.AnswersNextTooLate = true;
            swallowed++;
        }
    }

    /// <summary>What an HR system says: some of it twice, late, untrue, of nobody, or only that something has changed.</summary>
    private async Task TellAsync(Night night, int most = EventsANight)
    {
        for (var left = most; left > 0; left--)
        {
            var (id, person, random) = ($"night_{told++}", people[night.Random.Next(people.Length)], night.Random);
            var (type, more) = random.Next(6) switch
            {
                0 => ("person.leave_started", ""),
                1 => ("person.leave_ended", ""),
                2 => ("person.updated", $", \"title\": \"Analyst {random.Next(3)}\""),
                3 => ("person.team_changed", $", \"team\": \"Team {random.Next(3)}\""),
                4 => ("person.hired", $", \"givenName\": \"New\", \"email\": \"new-{told}@example.com\""),
                _ => ("person.updated", ""),
            };
            var about = type == "person.hired" ? $"N{told}" : random.Next(8) == 0 ? "nobody" : person;
            var late = TimeSpan.FromHours(random.Next(72));
            if (random.Next(4) == 0)
            {
                await night.DeliverAsync(id, Thin, isThin: true);
                continue;
            }

            if (await night.DeliverAsync(id, Body) && random.Next(3) == 0)
            {
                Assert.True(await night.DeliverAsync(id, Body) || night.HasEnded, "What was taken once is answered the same again.");
            }

            string Body(DateTimeOffset now) =>
                $$"""{"type":"{{type}}","timestamp":"{{now - late:O}}","data": { "externalId": "{{about}}", "effectiveAt": "{{now - late:O}}"{{more}} } }""";

            string Thin(DateTimeOffset now) =>
                $$"""{ "type": "employee.updated", "timestamp": "{{now:O}}", "data": { "employeeId": "{{about}}", "changedFields": ["jobTitle"] } }""";
        }
    }

    private static async Task<string[]> ExternalIdsAsync(string folder)
    {
        using var store = SqliteDocumentStore.InFile(Path.Combine(folder, HostFolder.Documents), new StubClock(DemoHistoryFixture.Today));
        return [.. (await store.QueryAsync<DirectoryEntry>(Partition.Organization).ToListAsync()).Select(entry => entry.Value.ExternalId).OfType<string>()];
    }

    private static async Task<bool> RanAsync(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
