using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Local.Clock;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>The real app, on a clock that jumps, with its store in memory, nobody listening and nobody mailed.</summary>
public sealed class RehearsalApp : IAsyncDisposable
{
    // All but what looks after the app itself: nothing is interrupted in a rehearsal, its histories are counted at the end, and to look every
    // 15 minutes for two years would take most of its time.
    private static readonly string[] Upkeep =
        [nameof(SweepSignals), nameof(MendReadModels), nameof(CountOverdueWorkItems), nameof(SendDigests), nameof(PurgeHistories)];

    private readonly LocalHost host;

    private RehearsalApp(LocalHost host) => this.host = host;

    public ClockDriver Clock => host.Clock!;

    public DurableTaskClient Client => host.Client;

    public DurableEngine Engine => host.Engine;

    /// <param name="documents">Where documents are kept; in memory where nothing is said.</param>
    public static async Task<RehearsalApp> StartAsync(RehearsalSettings settings, Cast cast, Func<IServiceProvider, IDocumentStore>? documents = null)
    {
        var meter = new ExecutionMeter();
        var app = new LocalApp(typeof(App).Assembly, App.CreateBuilder)
        {
            Without = Upkeep,
            Adjust = builder =>
            {
                builder.Use(meter.Around);
                AddTo(builder.Services, settings, cast, meter, documents);
            },
        };
        var host = await LocalHost.StartAsync(app,
        [
            "--Host:Storage=memory",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={settings.Start.AddHours(-1).ToString("O", CultureInfo.InvariantCulture)}",
            "--Host:Http=false",
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

    private static void AddTo(
        IServiceCollection services, RehearsalSettings settings, Cast cast, ExecutionMeter meter, Func<IServiceProvider, IDocumentStore>? documents)
    {
        var store = services.Single(service => service.ServiceType == typeof(IDocumentStore));
        services.Remove(store);
        services.AddSingleton(root => new WatchedStore(documents?.Invoke(root) ?? (IDocumentStore)store.ImplementationFactory!(root)));
        services.AddSingleton<IDocumentStore>(root => root.GetRequiredService<WatchedStore>());
        services.Replace(ServiceDescriptor.Singleton<IMailSender, DiscardingMailSender>());

        services.Replace(ServiceDescriptor.Singleton<IPersonIdSource>(new SeededPersonIds(settings.Seed)));

        services.AddSingleton(settings).AddSingleton(cast).AddSingleton(meter);
        services.AddSingleton<RehearsalLog>().AddSingleton<RehearsalObserver>().AddSingleton<HrWebhook>();
        services.AddSingleton<World>().AddSingleton<Mailbox>().AddSingleton<LifeEvents>().AddSingleton<HrDepartment>();
        services.AddSingleton<OnboardingActing>().AddSingleton<MatchActing>().AddSingleton<SessionActing>();
        services.AddSingleton<SurveyActing>().AddSingleton<CoordinatorActing>();
        services.AddSingleton<ActSchedule>().AddSingleton<IDueSource>(root => root.GetRequiredService<ActSchedule>());
    }
}
