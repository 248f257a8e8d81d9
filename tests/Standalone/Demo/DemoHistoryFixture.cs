using System.Globalization;
using MentorFlow.Standalone.Demo.History;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>The history of the demo, lived through once; every test that changes something starts on a copy of it.</summary>
public sealed class DemoHistoryFixture : IAsyncLifetime
{
    /// <summary>A Wednesday in the morning, UTC.</summary>
    public static readonly DateTimeOffset Today = new(2027, 2, 17, 9, 30, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private int copies;

    public string Whole => folder.File("whole");

    public async ValueTask InitializeAsync() => await DemoHistory.LiveAsync(Whole, Today, [], (_, _) => { }, TestContext.Current.CancellationToken);

    /// <returns>The settings of a start on a copy of its own, on the day on which the history ends.</returns>
    public string[] Copy()
    {
        var copy = folder.File($"copy-{Interlocked.Increment(ref copies)}");
        foreach (var file in Directory.EnumerateFiles(Whole, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Whole, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return SettingsFor(copy);
    }

    public static string[] SettingsFor(string folder) =>
    [
        "--Demo:Enabled=true",
        "--Host:Storage=sqlite",
        $"--Host:DataFolder={folder}",
        $"--Host:ClockStart={Today.ToString("O", CultureInfo.InvariantCulture)}",
        "--Host:Replay=whenneeded",
    ];

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class DemoHistoryCollection : ICollectionFixture<DemoHistoryFixture>
{
    public const string Name = "Demo history";
}
