using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Local.Clock;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>
/// The real app, on a clock that jumps, nobody listening and nobody mailed; its store is in memory, unless somebody names a folder to go on from.
/// </summary>
public sealed class RehearsalApp : IAsyncDisposable
{
    // All but what looks after the app itself: nothing is interrupted in a rehearsal, its histories and what failed are counted at the end, and to
    // look every 15 minutes for two years would take most of its time.
    private static readonly string[] Upkeep =
    [
        nameof(SweepSignals), nameof(MendReadModels), nameof(CheckLedgers), nameof(SealLedgers), nameof(CountOverdueWorkItems), nameof(SendDigests),
        nameof(PurgeHistories), nameof(TryHrisConnections), nameof(ReportFailedInstances), nameof(ObserveBehavior),
        nameof(CountUsage),
    ];

    // Of what nobody can look at later, nothing is kept for that, and nothing has to go.
    private static readonly string[] Afterwards = [nameof(KeepResults), nameof(ReadOutcomes), nameof(KeepRetention)];

    // What else runs by the clock, once a night or more seldom.
    private static readonly string[] Nightly = [nameof(SendStatements), nameof(TakeNightlyList), nameof(AskConsent)];

    private readonly LocalHost host;

    private RehearsalApp(LocalHost host) => this.host = host;

    public ClockDriver Clock => host.Clock!;

    public DurableTaskClient Client => host.Client;

    public DurableEngine Engine => host.Engine;

    /// <param name="documents">Where documents are kept; in memory where nothing is said.</param>
    public static Task<RehearsalApp> StartAsync(RehearsalSettings settings, Cast cast, Func<IServiceProvider, IDocumentStore>? documents = null) =>
        StartAsync(settings, cast, [.. Upkeep, .. Afterwards], ["--Host:Storage=memory", "--Video:Provider=browser", "--Text:Provider=none"], services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IMailSender, DiscardingMailSender>());
            if (documents is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(documents));
            }
        });

    /// <summary>The same in a folder, with every mail in its outbox: what was lived through can be gone on with.</summary>
    /// <param name="folder">As long as the process lives, its files may be ahead of the disk.</param>
    /// <param name="args">"--Section:Key=value", below those of a rehearsal.</param>
    public static Task<RehearsalApp> StartInFolderAsync(RehearsalSettings settings, Cast cast, string folder, IReadOnlyList<string> args) =>
        StartAsync(
            settings,
            cast,
            Upkeep,
            [.. args, "--Host:Storage=sqlite", $"--Host:DataFolder={folder}", "--Mail:Provider=outbox", "--Mail:Pace=", "--Video:Provider=browser"],
            services => services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(root => SqliteDocumentStore.InFile(
                Path.Combine(folder, HostFolder.Documents), root.GetRequiredService<TimeProvider>(), survivesPowerLoss: false))));

    /// <summary>The same in memory, with something between the app and all that it stands on. No function runs by the clock.</summary>
    /// <param name="video">As the setting <c>Video:Provider</c> says it.</param>
    /// <param name="ground">Lays that, once everything else is there.</param>
    internal static Task<RehearsalApp> StartOnAsync(RehearsalSettings settings, Cast cast, string video, Action<FunctionsApplicationBuilder> ground) =>
        StartAsync(
            settings,
            cast,
            [.. Upkeep, .. Afterwards, .. Nightly],
            ["--Host:Storage=memory", $"--Video:Provider={video}", "--Text:Provider=none"],
            services => services.Replace(ServiceDescriptor.Singleton<IMailSender, DiscardingMailSender>()),
            ground);

    private static async Task<RehearsalApp> StartAsync(
        RehearsalSettings settings,
        Cast cast,
        IReadOnlyCollection<string> without,
        IReadOnlyList<string> args,
        Action<IServiceCollection> keep,
        Action<FunctionsApplicationBuilder>? ground = null)
    {
        var meter = new ExecutionMeter();
        var app = new LocalApp(typeof(App).Assembly, App.CreateBuilder)
        {
            SurvivesPowerLoss = false,
            Adjust = builder =>
            {
                builder.Use(meter.Around);
                keep(builder.Services);
                AddTo(builder.Services, settings, cast, meter);
                ground?.Invoke(builder);
            },
        };
        var host = await LocalHost.StartAsync(app,
        [
            .. args,
            .. without.Select(DisabledFunctions.Argument),
            "--Host:Clock=virtual",
            $"--Host:ClockStart={settings.Start.AddHours(-1).ToString("O", CultureInfo.InvariantCulture)}",
            "--Host:Http=false",
            "--Costs:Meter=false",
            "--Logging:LogLevel:Default=Error",
            .. HrWebhook.Settings,
        ]);
        host.Services.GetRequiredService<WatchedStore>().Written += host.Services.GetRequiredService<RehearsalObserver>().See;
        host.Services.GetRequiredService<Instances>().Use(host.Client);
        return new RehearsalApp(host);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static void AddTo(IServiceCollection services, RehearsalSettings settings, Cast cast, ExecutionMeter meter)
    {
        var store = services.Single(service => service.ServiceType == typeof(IDocumentStore));
        services.Remove(store);
        services.AddSingleton(root => new WatchedStore((IDocumentStore)store.ImplementationFactory!(root)));
        services.AddSingleton<IDocumentStore>(root => root.GetRequiredService<WatchedStore>());
        services.Replace(ServiceDescriptor.Singleton<IPersonIdSource>(new SeededPersonIds(settings.Seed)));

        services.AddSingleton(settings).AddSingleton(cast).AddSingleton(meter);
        services.AddSingleton<RehearsalLog>().AddSingleton<RehearsalObserver>().AddSingleton<HrWebhook>().AddSingleton<CallPages>();
        services.AddSingleton<World>().AddSingleton<Mailbox>().AddSingleton<LifeEvents>().AddSingleton<HrDepartment>();
        services.AddSingleton<OnboardingActing>().AddSingleton<MatchActing>().AddSingleton<SessionActing>().AddSingleton<PairActing>();
        services.AddSingleton<SurveyActing>().AddSingleton<EventActing>().AddSingleton<CoordinatorActing>();
        services.AddSingleton<SpeedActing>().AddSingleton<SingleMeetingActing>().AddSingleton<IntroductionActing>();
        services.AddSingleton<ActSchedule>().AddSingleton<IDueSource>(root => root.GetRequiredService<ActSchedule>());
    }
}
