using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Azure.Core;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Azure.Communication;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Functions.Hosting;

public sealed class UnreachableStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_cannot_be_reached_at_start_is_said_and_tried_again_by_itself()
    {
        LateStore? store = null;
        await using var app = await TestApp.StartWithHttpAsync(services =>
            services.AddSingleton<IDocumentStore>(built => store = new LateStore(SqliteDocumentStore.InMemoryOnly(built.GetRequiredService<TimeProvider>()))));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, "cannot be reached"), await AskAsync(app));

        store!.IsThere = true;
        await app.AdvanceAsync(TimeSpan.FromMinutes(2));
        await store.Prepared.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "ok"), await AskAsync(app));
    }

    [Fact]
    public async Task Asking_for_readiness_tries_the_store_again()
    {
        LateStore? store = null;
        await using var app = await TestApp.StartWithHttpAsync(services =>
            services.AddSingleton<IDocumentStore>(built => store = new LateStore(SqliteDocumentStore.InMemoryOnly(built.GetRequiredService<TimeProvider>()))));

        store!.IsThere = true;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "ok"), await AskAsync(app));
    }

    [Fact]
    public async Task An_account_of_Cosmos_DB_that_does_not_answer_leaves_the_app_alive_to_say_so()
    {
        await using var app = await TestApp.StartWithHttpAsync(
            services => services.AddSingleton<TokenCredential>(new CannedTokens()).AddCosmosStore(new Uri($"https://127.0.0.1:{ClosedPort()}/"), "mentorflow"),
            "--Host:Clock=real");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, "cannot be reached"), await AskAsync(app));
    }

    [Fact]
    public async Task Data_of_a_newer_version_that_is_found_only_when_the_store_is_there_again_ends_the_app()
    {
        using var inner = SqliteDocumentStore.InMemoryOnly(TimeProvider.System);
        await inner.WriteAsync(new Batch().Create(new DataVersion(99, "9.9", TestApp.Start)), Cancellation);
        var (store, clock) = (new LateStore(inner), new StubClock());
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var stopped = new TaskCompletionSource();
        using var told = lifetime.ApplicationStopping.Register(stopped.SetResult);
        using var preparation = new StorePreparation(
            store, new DataUpgrades(store, clock, "1.0"), new ConfigurationBuilder().Build(), clock, lifetime, NullLogger<StorePreparation>.Instance);
        await preparation.StartingAsync(Cancellation);
        Assert.False(preparation.IsNewer);

        store.IsThere = true;
        clock.Advance(TimeSpan.FromSeconds(2));

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.True(preparation.IsNewer);
    }

    private static async Task<(HttpStatusCode Health, HttpStatusCode Ready, string Store)> AskAsync(TestApp app)
    {
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var health = await http.GetAsync("/api/health", Cancellation);
        using var ready = await http.GetAsync("/api/ready", Cancellation);
        var answer = await ready.Content.ReadFromJsonAsync<ReadyAnswer>(Cancellation);
        return (health.StatusCode, ready.StatusCode, answer!.Parts["store"]);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class LateStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        private readonly TaskCompletionSource prepared = new();

        public bool IsThere { get; set; }

        public Task Prepared => prepared.Task;

        public override async Task EnsureCreatedAsync(CancellationToken cancellation = default)
        {
            if (!IsThere)
            {
                throw new HttpRequestException("No route to https://secret.documents.azure.com.");
            }

            await Inner.EnsureCreatedAsync(cancellation);
            prepared.TrySetResult();
        }
    }
}
