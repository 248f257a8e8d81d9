using System.Diagnostics;
using System.Globalization;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Local.Hosting;

/// <summary>A worker in a process of its own, killed at some moment, again and again: `make endure STORY=nights` kills it forty times.</summary>
public sealed class WorkerKillTests
{
    private const int Seed = 19;

    private const int KillsOfEndurance = 40;

    /// <summary>In milliseconds, from the first answer on: the first request waits for a worker that has done nothing yet.</summary>
    private const int LatestKill = 400;

    [Fact]
    public async Task What_a_killed_worker_has_acknowledged_comes_to_its_end_under_the_next_one()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Seed);
        var acknowledged = new List<string>();
        for (var kills = Thorough.Is ? KillsOfEndurance : 1; kills > 0; kills--)
        {
            await using var host = await StartAsync(folder);
            using var http = new HttpClient { BaseAddress = host.BaseAddress };
            using var worker = Process.GetProcessById(int.Parse(await http.GetStringAsync("/process"), CultureInfo.InvariantCulture));
            acknowledged.Add(await BeginAsync(http, $"guest-{kills}") ?? throw new InvalidOperationException("A fresh worker took nothing."));
            var killing = Task.Delay(random.Next(LatestKill)).ContinueWith(_ => worker.Kill(), TaskScheduler.Default);
            while (await BeginAsync(http, $"guest-{kills}-{acknowledged.Count}") is { } guest)
            {
                acknowledged.Add(guest);
            }

            await killing;
            await host.Broken.WaitAsync(Soon());
        }

        await using var last = await StartAsync(folder);
        using var caller = new HttpClient { BaseAddress = last.BaseAddress };
        await last.Clock!.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.NotEmpty(acknowledged);
        foreach (var guest in acknowledged)
        {
            Assert.StartsWith("Completed", await caller.GetStringAsync($"/outcome/{guest}"), StringComparison.Ordinal);
        }
    }

    /// <returns>Null when nobody took it.</returns>
    private static async Task<string?> BeginAsync(HttpClient http, string guest)
    {
        try
        {
            using var answer = await http.PostAsync(new Uri($"/begin/{guest}?days=2", UriKind.Relative), content: null);
            return answer.IsSuccessStatusCode ? guest : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static Task<LocalHost> StartAsync(TemporaryFolder folder) => LocalHost.StartProcessAsync(
        Repository.File($"tests/SampleApp/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net10.0/SampleApp.dll"),
        [
            "--Host:Storage=sqlite",
            $"--Host:DataFolder={folder.File("data")}",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={SampleHost.Start:O}",
            "--Host:Urls=http://127.0.0.1:0",
        ],
        new Dictionary<string, string> { ["Nightly"] = "0 15 23 * * *" },
        NullLoggerFactory.Instance);

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
