using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Builders;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Functions.Upkeep;

public sealed class ReadyTests
{
    [Fact]
    public async Task An_app_with_all_it_needs_is_ready()
    {
        await using var app = await TestApp.StartWithHttpAsync();

        var (status, answer) = await AskAsync(app);

        Assert.Equal((HttpStatusCode.OK, "ready"), (status, answer.Status));
        Assert.All(answer.Parts.Values, part => Assert.Equal("ok", part));
    }

    [Fact]
    public async Task A_secret_that_the_platform_could_not_read_is_named_and_not_told()
    {
        await using var app = await TestApp.StartWithHttpAsync(
            "--Mail:Provider=smtp", "--Mail:From=mentoring@example.com", "--Smtp:Host=relay.test",
            "--Smtp:Password=@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/smtp-password)");

        var (status, answer) = await AskAsync(app);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(KeyValuePair.Create("secrets", "not read from the vault: Smtp:Password"), Assert.Single(answer.Parts, part => part.Value != "ok"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_named()
    {
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton<IDocumentStore>(built => new UnreachableStore()),
            "--Host:Http=true",
            "--Host:Urls=http://127.0.0.1:0");

        var (status, answer) = await AskAsync(app);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "cannot be reached"), (status, answer.Parts["store"]));
    }

    [Fact]
    public async Task A_durable_engine_that_cannot_be_reached_is_named()
    {
        await using var app = await TestApp.StartAsync();
        await using var nobody = new GrpcDurableTaskClient(
            "nobody", new GrpcDurableTaskClientOptions { Address = $"http://127.0.0.1:{ClosedPort()}" }, NullLogger.Instance);
        var ready = ActivatorUtilities.CreateInstance<Ready>(app.Host.Services);

        var answer = (await ready.RunAsync(new DefaultHttpContext().Request, nobody, TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(KeyValuePair.Create("engine", "cannot be reached"), Assert.Single(answer.Parts, part => part.Value != "ok"));
    }

    [Fact]
    public async Task A_durable_engine_that_cannot_go_on_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var app = await TestApp.StartWithHttpAsync("--Host:Storage=sqlite", $"--Host:DataFolder={folder.File("data")}");
        await using (var other = new SqliteConnection($"Data Source={folder.File("data/durable.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await new SqliteCommand("DROP TABLE starts", other).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => app.Client.ScheduleNewOrchestrationInstanceAsync("Any"));
        var (status, answer) = await AskAsync(app);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(KeyValuePair.Create("engine", "cannot be reached"), Assert.Single(answer.Parts, part => part.Value != "ok"));
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(HttpStatusCode Status, ReadyAnswer Answer)> AskAsync(TestApp app)
    {
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        using var response = await http.GetAsync("/api/ready", TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<ReadyAnswer>(TestContext.Current.CancellationToken))!);
    }

    private sealed class UnreachableStore : IDocumentStore
    {
        public Task EnsureCreatedAsync(CancellationToken cancellation = default) => Task.CompletedTask;

        public Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
            where T : class, IDocument => throw new HttpRequestException("No route to https://secret.documents.azure.com.");

        public IAsyncEnumerable<Stored<T>> QueryAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
            where T : class, IDocument => AsyncEnumerable.Empty<Stored<T>>();

        public Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
            where T : class, IDocument => throw new HttpRequestException("No route.");

        public Task WriteAsync(Batch batch, CancellationToken cancellation = default) => throw new HttpRequestException("No route.");

        public IAsyncEnumerable<Partition> PartitionsAsync(string container, CancellationToken cancellation = default) => AsyncEnumerable.Empty<Partition>();
    }
}
