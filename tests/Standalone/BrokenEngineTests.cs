using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Standalone;
using MentorFlow.Standalone.Commands;
using MentorFlow.Tests.Builders;
using Microsoft.Data.Sqlite;

namespace MentorFlow.Tests.Standalone;

/// <summary>A process that nothing moves in any more must not live on: only a restart helps, and whoever restarts it goes by the exit code.</summary>
public sealed class BrokenEngineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_durable_engine_cannot_go_on_the_product_ends_and_its_exit_code_says_so()
    {
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{ProductProcess.FreePort()}";
        var running = Product.RunAsync(
        [
            "--Host:Clock=real",
            $"--Host:Urls={address}",
            $"--Host:DataFolder={folder.File("data")}",
            "--Hris:Connections:people:Vendor=StandardWebhooks",
            $"--Hris:Connections:people:Secrets={SignedWebhook.StandardSecret}",
            "--Logging:LogLevel:Default=None",
        ]);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        await ListensAsync(http, running);
        await using (var other = new SqliteConnection($"Data Source={folder.File("data/durable.db")};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await new SqliteCommand("DROP TABLE history", other).ExecuteNonQueryAsync(Cancellation);
        }

        using var hired = await HiredAsync();
        using var answer = await http.SendAsync(hired, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);

        Assert.Equal(ExitCodes.CannotGoOn, await running.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    // What HR says of somebody is followed by an orchestration of theirs.
    private static async Task<HttpRequestMessage> HiredAsync()
    {
        var body = await File.ReadAllTextAsync(Repository.File("samples/webhooks/person-hired.json"), Cancellation);
        var signed = SignedWebhook.Standard(body, TimeProvider.System.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/hris/people") { Content = new ByteArrayContent(signed.Body.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in signed.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static async Task ListensAsync(HttpClient http, Task running)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!running.IsCompleted && !await AnswersAsync(http))
        {
            await look.WaitForNextTickAsync(Cancellation);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var health = await http.GetAsync("/api/health", Cancellation);
            return health.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
