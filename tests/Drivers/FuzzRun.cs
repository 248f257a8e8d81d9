using System.Globalization;
using System.Net;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// Sends what nobody should have sent to the real app, and holds every answer to the same rules: no failure of ours, and nothing stored of what was
/// refused. MENTORFLOW_SEED has another run than the usual one.
/// </summary>
internal sealed class FuzzRun
{
    private const int UsualSeed = 20261201;

    /// <summary>What is larger is refused by its length, which other tests look at.</summary>
    private const int MostBytes = 200_000;

    private readonly TestApp app;
    private readonly WatchingStore store;
    private readonly Dictionary<int, int> answers = [];

    public FuzzRun(TestApp app)
    {
        this.app = app;
        store = (WatchingStore)app.Store;
    }

    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("MENTORFLOW_SEED"), CultureInfo.InvariantCulture, out var given) ? given : UsualSeed;

    /// <param name="few">In `make test`; `make fuzz` sends the others, too.</param>
    public static int Of(int few, int many) => Thorough.Is ? many : few;

    /// <summary>For <see cref="TestApp"/>: its documents, in a store that remembers what was written.</summary>
    /// <param name="file">Where they stand; null for an app in memory.</param>
    public static Action<IServiceCollection> Watched(string? file = null) => services => services.AddSingleton<IDocumentStore>(built =>
    {
        var clock = built.GetRequiredService<TimeProvider>();
        return new WatchingStore(
            file is null ? SqliteDocumentStore.InMemoryOnly(clock) : SqliteDocumentStore.InFile(file, clock, survivesPowerLoss: false));
    });

    public static byte[] Bounded(byte[] body) => body.Length > MostBytes ? body[..MostBytes] : body;

    /// <param name="isForged">Whether nothing of ours or of a sender that we know stands behind it: it must be turned away.</param>
    /// <param name="mayAskAgain">Whether "not now" is an answer to this.</param>
    public async Task<HttpStatusCode> SendAsync(HttpClient http, HttpRequestMessage request, bool isForged = false, bool mayAskAgain = false)
    {
        await app.SettleAsync();
        var before = store.Count;
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken) : [];
        var what = $"{request.Method} {request.RequestUri} ({request.Content?.Headers.ContentType}), seed {Seed}, body {Convert.ToBase64String(body)}";
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status < 500 || (mayAskAgain && status == 503), $"{status} to {what}: {text}");
        Assert.True(!isForged || status is 400 or 401 or 403 or 404 or 405 or 413 or 415 or 429, $"{status} to {what}, which nobody signed.");
        if (status is >= 400 and < 500)
        {
            await app.SettleAsync();
            Assert.True(store.Count == before, $"{status} to {what}, and yet stored: {string.Join("; ", store.Written.Skip(before))}");
        }

        answers[status] = answers.GetValueOrDefault(status) + 1;
        return response.StatusCode;
    }

    /// <summary>The app lives, nothing that it began has failed, and both ways were tried: what is taken, and what is refused.</summary>
    public async Task EndAsync(HttpClient http)
    {
        await app.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/api/health", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/api/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed]);
        Assert.Empty(await app.Client.GetAllInstancesAsync(failed).Select(instance => instance.InstanceId).ToListAsync());
        var all = string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} times {answer.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {Seed}: {all}.");
        Assert.True(answers.Keys.Any(status => status < 400) && answers.Keys.Any(status => status >= 400), $"One way only was tried: {all}.");
    }
}
