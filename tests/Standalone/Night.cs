using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml;
using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Standalone;

/// <summary>
/// The product as a process on a data folder that outlives it, with a relay and an HR system that have good days and bad ones. Time is the machine's and what
/// is advanced, in real steps.
/// </summary>
internal sealed class Night : IAsyncDisposable
{
    /// <summary>The connection that signs what it says; the other only says that something changed.</summary>
    public const string Connection = "people";

    private const string OffsetFile = "clock-offset";

    private readonly HttpClient http;
    private readonly string[] args;
    private ProductProcess? product;

    /// <summary>How long the last whole day took to live through: kills come in as much time.</summary>
    private TimeSpan took = TimeSpan.FromSeconds(1);

    private Night(string folder, FakeRelay relay, NightHrSystem hr, Random random)
    {
        (Folder, Relay, Hr, Random) = (folder, relay, hr, random);
        var address = $"http://localhost:{ProductProcess.FreePort()}";
        http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
        args =
        [
            "--Demo:Enabled=true", "--Host:Clock=shifted", $"--Host:DataFolder={folder}", $"--Host:Urls={address}", "--Mail:Provider=smtp",
            "--Mail:From=mentoring@example.com", "--Smtp:Host=127.0.0.1", $"--Smtp:Port={relay.Port}", "--Smtp:Security=None",
            $"--Hris:Connections:{Connection}:Vendor={HrisVendor.StandardWebhooks}", $"--Hris:Connections:{Connection}:Secrets={SignedWebhook.StandardSecret}",
            $"--Hris:Connections:thin:Vendor={HrisVendor.BambooHr}", $"--Hris:Connections:thin:Secrets={SignedWebhook.BambooSecret}",
            $"--Hris:Connections:thin:ApiAddress={hr.Address}", "--Hris:Connections:thin:ApiKey=key",
        ];
    }

    public string Folder { get; }

    public FakeRelay Relay { get; }

    public Random Random { get; }

    public NightHrSystem Hr { get; }

    public int Kills { get; private set; }

    /// <summary>Ids of deliveries that were answered with 202: none of them may be lost.</summary>
    public HashSet<string> Acknowledged { get; } = [];

    /// <summary>On a folder that was lived in, from the moment on which it ends.</summary>
    /// <param name="ends">UTC.</param>
    public static async Task<Night> BeginAsync(string folder, DateTimeOffset ends, int seed)
    {
        var ahead = ends - DateTimeOffset.UtcNow;
        await File.WriteAllTextAsync(Path.Combine(folder, OffsetFile), XmlConvert.ToString(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero));
        var relay = new FakeRelay { OffersTls = false };
        return new Night(folder, relay, await NightHrSystem.StartAsync(), new Random(seed));
    }

    /// <summary>Begins, or goes on.</summary>
    /// <exception cref="InvalidOperationException">It ends before it listens.</exception>
    public async Task StartAsync(params string[] more)
    {
        await ReleaseAsync();
        product = ProductProcess.Start([.. args, .. more]);
        await product.SaysAsync("Listening on");
    }

    /// <returns>What a process that is started now says and ends with, beside the one that runs or in its place.</returns>
    public Task<(int ExitCode, string Output, string Errors)> TryStartAsync(params string[] more) => ProductProcess.RunAsync([.. args, .. more]);

    public Task KillAsync()
    {
        Kills++;
        return ReleaseAsync();
    }

    /// <returns>The exit code of one that ends by itself, and null for one that does not.</returns>
    public async Task<int?> EndedAsync()
    {
        try
        {
            return await product!.EndsAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public bool HasEnded => product!.HasEnded;

    public Task<int> TerminateAsync() => product!.TerminateAsync();

    /// <summary>Lives on, and lets everything that falls due happen.</summary>
    public async Task AdvanceAsync(TimeSpan span)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await http.PostAsJsonAsync("/local/clock", new { advance = XmlConvert.ToString(span) }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"/local/clock: {answer.StatusCode}");
        took = span == TimeSpan.FromDays(1) ? clock.Elapsed : took;
    }

    /// <summary>Lives on for a day, in which the process is killed at some moment; the next one ends the day.</summary>
    public async Task AdvanceUnderKillAsync()
    {
        var day = TryAdvanceAsync(TimeSpan.FromDays(1));
        await Task.WhenAny(day, Task.Delay(took * Random.NextDouble()));
        await KillAsync();
        await day;
        await StartAsync();
    }

    /// <returns>Whether it was answered that it was done.</returns>
    public async Task<bool> TryAdvanceAsync(TimeSpan span)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/local/clock", new { advance = XmlConvert.ToString(span) }, CancellationToken.None);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>The HR system says something, as often as it takes.</summary>
    /// <returns>Whether it was taken; a process that died, or has no room, takes nothing.</returns>
    public async Task<bool> DeliverAsync(string id, Func<DateTimeOffset, string> body, bool isThin = false)
    {
        try
        {
            var now = await NowAsync();
            var delivery = isThin ? SignedWebhook.Bamboo(body(now), now) : SignedWebhook.Standard(body(now), now, id);
            using var request = new HttpRequestMessage(HttpMethod.Post, isThin ? "/api/hris/thin" : $"/api/hris/{Connection}")
            {
                Content = new ByteArrayContent(delivery.Body.ToArray()),
            };
            foreach (var (name, value) in delivery.Headers)
            {
                if (!request.Headers.TryAddWithoutValidation(name, value))
                {
                    request.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            using var answer = await http.SendAsync(request, CancellationToken.None);
            if (answer.StatusCode is HttpStatusCode.Accepted && !isThin)
            {
                Acknowledged.Add(id);
            }

            return answer.StatusCode is HttpStatusCode.Accepted;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Sets the clock back, as somebody at the machine would, while nothing runs.</summary>
    /// <returns>False where it is not ahead by so much.</returns>
    public async Task<bool> TrySetBackAsync(TimeSpan span)
    {
        var file = Path.Combine(Folder, OffsetFile);
        var left = XmlConvert.ToTimeSpan(await File.ReadAllTextAsync(file)) - span;
        if (left < TimeSpan.Zero)
        {
            return false;
        }

        await File.WriteAllTextAsync(file, XmlConvert.ToString(left));
        return true;
    }

    public async Task<DateTimeOffset> NowAsync() =>
        (await http.GetFromJsonAsync<JsonElement>("/local/clock", TestContext.Current.CancellationToken)).GetProperty("now").GetDateTimeOffset();

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        http.Dispose();
        await Hr.DisposeAsync();
        await Relay.DisposeAsync();
    }

    // Whoever still runs is killed.
    private async Task ReleaseAsync()
    {
        if (product is { } gone)
        {
            product = null;
            await gone.DisposeAsync();
        }
    }
}
