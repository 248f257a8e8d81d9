using System.Globalization;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// The real app in a folder, for a story that goes on in another process after a kill. A moment is kept before time moves to it: what was under way then is
/// under way at the same moment again.
/// </summary>
internal sealed class StoryHost : IAsyncDisposable
{
    private const string ClockFile = "story-clock";

    private const string TurnsFile = "story-turns";

    private const string EndFile = "story-end";

    // The net under deliveries is let down by hand: two months of its quarter hours would take longer than the story.
    private static readonly string[] Without =
    [
        nameof(MendReadModels), nameof(CheckLedgers), nameof(SealLedgers), nameof(CountOverdueWorkItems), nameof(SendDigests), nameof(PurgeHistories),
        nameof(TryHrisConnections), nameof(SweepSignals), nameof(TakeNightlyList),
    ];

    /// <summary>How often the net is let down while what the process before left can still lie there, and for how long.</summary>
    private static readonly (TimeSpan Every, TimeSpan For) Sweeps = (TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));

    private readonly string folder;
    private readonly LocalHost host;
    private readonly DateTimeOffset sweptUntil;
    private DateTimeOffset nextSweep;

    private StoryHost(string folder, LocalHost host)
    {
        (this.folder, this.host) = (folder, host);
        nextSweep = Now + Sweeps.Every;
        sweptUntil = Now + Sweeps.For;
    }

    public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    /// <summary>How many turns of the story are over.</summary>
    public int Turns => int.Parse(Read(folder, TurnsFile) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Whether the story in a folder has come to its end.</summary>
    public static bool IsOverIn(string folder) => File.Exists(Path.Combine(folder, EndFile));

    /// <summary>Goes on where the process before was, or begins.</summary>
    /// <param name="begins">UTC.</param>
    public static async Task<StoryHost> StartAsync(string folder, DateTimeOffset begins)
    {
        // What a killed process had not yet given to the disk is still the machine's.
        var app = new LocalApp(typeof(App).Assembly, App.CreateBuilder)
        {
            SurvivesPowerLoss = false,
            Adjust = builder => builder.Services.Replace(
                ServiceDescriptor.Singleton<IDocumentStore>(built => OpenStore(folder, built.GetRequiredService<TimeProvider>()))),
        };
        var host = await LocalHost.StartAsync(
            app,
            [
                "--Host:Storage=sqlite",
                $"--Host:DataFolder={folder}",
                "--Host:Clock=virtual",
                $"--Host:ClockStart={Read(folder, ClockFile) ?? Text(begins)}",
                "--Host:Http=false",
                "--Mail:Provider=outbox",
                "--Mail:Pace=",
                "--Mail:MostAWeek=20",
                "--Video:Provider=browser",
                "--Logging:LogLevel:Default=Error",
                .. Without.Select(DisabledFunctions.Argument),
            ]);
        host.Services.GetRequiredService<Instances>().Use(host.Client);
        return new StoryHost(folder, host);
    }

    /// <summary>The documents of a story, while nobody lives it.</summary>
    public static SqliteDocumentStore OpenStore(string folder, TimeProvider clock) =>
        SqliteDocumentStore.InFile(Path.Combine(folder, HostFolder.Documents), clock, survivesPowerLoss: false);

    /// <summary>Ids of the mails that have gone out.</summary>
    public static IReadOnlyList<Guid> OutboxOf(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "outbox"), "*.eml").Select(file => Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N"))];

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Notes that a turn is over; one that is not noted is taken again.</summary>
    public void Keep(int turns) => Write(TurnsFile, turns.ToString(CultureInfo.InvariantCulture));

    /// <summary>Notes that the story is over.</summary>
    public void End() => Write(EndFile, Text(Now));

    /// <summary>Lets everything run that can run without time passing.</summary>
    public Task SettleAsync() => host.Clock!.WhenIdleAsync();

    /// <summary>Time goes on to a moment, from one thing that falls due to the next.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        await SettleAsync();
        while (Now < moment)
        {
            var next = host.Clock!.NextDue is { } due && due < moment ? due : moment;
            next = nextSweep <= sweptUntil && nextSweep < next ? nextSweep : next;
            Write(ClockFile, Text(next > Now ? next : Now));
            await host.Clock.AdvanceToAsync(next);
            await SweepAsync();
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task SweepAsync()
    {
        if (nextSweep > sweptUntil || Now < nextSweep)
        {
            return;
        }

        nextSweep = Now + Sweeps.Every;
        await ActivatorUtilities.CreateInstance<SweepSignals>(host.Services).RunAsync(new TimerInfo(), host.Client, CancellationToken.None);
        await SettleAsync();
    }

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static string? Read(string folder, string name) =>
        Path.Combine(folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    // There is the old one or the new one, whenever the process dies.
    private void Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }
}
