using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Functions.Webhooks.Hris;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Standalone;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests;

/// <summary>The real app in this process, on a clock that moves only when told, with a store in memory.</summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>A Monday morning, UTC.</summary>
    public static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Look so often that years would take minutes and find nothing where no process dies, or write to everybody once a year: tests of theirs enable them.
    /// </summary>
    private static readonly string[] Frequent =
    [
        nameof(SweepSignals), nameof(CountOverdueWorkItems), nameof(SendDigests), nameof(SendStatements), nameof(TryHrisConnections), nameof(KeepResults),
        nameof(ReadOutcomes), nameof(SealLedgers), nameof(ObserveBehavior), nameof(KeepRetention),
    ];

    private readonly Product product;

    private TestApp(Product product) => this.product = product;

    public DurableTaskClient Client => Host.Client;

    public LocalHost Host => product.Host;

    public Decider Decider => Get<Decider>();

    public IDocumentStore Store => Get<IDocumentStore>();

    public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    public Uri BaseAddress => Host.BaseAddress;

    /// <param name="settings">"--Section:Key=value", over the defaults of a test.</param>
    public static Task<TestApp> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <param name="services">Registers what stands outside the app: a provider's double.</param>
    public static Task<TestApp> StartAsync(Action<IServiceCollection> services, params string[] settings) =>
        StartAdjustedAsync(builder => services(builder.Services), settings);

    /// <param name="adjust">What is to be another than the app has it.</param>
    public static async Task<TestApp> StartAdjustedAsync(Action<FunctionsApplicationBuilder> adjust, params string[] settings)
    {
        string[] defaults =
        [
            "--Host:Storage=memory",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={Start:O}",
            "--Host:Http=false",
            "--Host:Replay=always",
            "--Costs:Meter=false",
            "--Logging:LogLevel:Default=Warning",
            "--History:KeepEnded=P9999D",
            .. Frequent.Select(DisabledFunctions.Argument),
        ];
        return new TestApp(await Product.StartAsync([.. defaults, .. settings], Adjust));

        // The timer of a handler's life holds its app for two minutes after its end, which is hundreds of apps.
        void Adjust(FunctionsApplicationBuilder builder)
        {
            builder.Services.ConfigureHttpClientDefaults(http => http.SetHandlerLifetime(Timeout.InfiniteTimeSpan));
            adjust(builder);
        }
    }

    /// <summary>The same with pages and API on a port of its own.</summary>
    public static Task<TestApp> StartWithHttpAsync(params string[] settings) => StartWithHttpAsync(_ => { }, settings);

    public static Task<TestApp> StartWithHttpAsync(Action<IServiceCollection> services, params string[] settings) =>
        StartAsync(services, [.. settings, "--Host:Http=true", "--Host:Urls=http://127.0.0.1:0"]);

    /// <returns>A setting that lets a function run that tests go without.</returns>
    public static string With(string function) => $"--AzureWebJobs.{function}.Disabled=false";

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Task AdvanceAsync(TimeSpan span) => Host.Clock!.AdvanceAsync(span);

    public Task AdvanceToAsync(DateTimeOffset moment) => Host.Clock!.AdvanceToAsync(moment);

    /// <summary>Lets everything run that can run without time passing.</summary>
    public Task SettleAsync() => Host.Clock!.WhenIdleAsync();

    public async Task<T> ReadAsync<T>(Key<T> key)
        where T : class, IDocument => await Decider.LoadAsync(key);

    public async Task<IReadOnlyList<T>> ListAsync<T>(Partition partition)
        where T : class, IDocument => await Store.QueryAsync<T>(partition).Select(stored => stored.Value).ToListAsync();

    /// <summary>What was decided in a program, in order: "decision outcome".</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync(string programId) =>
        [.. (await ListAsync<LedgerEntry>(Partition.Program(programId))).Select(entry => $"{entry.Decision} {entry.Outcome}")];

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
