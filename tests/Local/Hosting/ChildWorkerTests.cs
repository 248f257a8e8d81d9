using System.Diagnostics;
using System.Globalization;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Local.Hosting;

/// <summary>The sample app as its own build made it, in a process that knows nothing of this one but the Functions contract.</summary>
public sealed class ChildWorkerTests
{
    private static readonly string[] Args =
    [
        "--Host:Storage=memory",
        "--Host:Clock=virtual",
        $"--Host:ClockStart={SampleHost.Start:O}",
        "--Host:Urls=http://127.0.0.1:0",
    ];

    [Fact]
    public async Task An_unchanged_app_serves_requests_and_orchestrations_and_ends_with_its_host()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        using var worker = await WorkerOfAsync(http);

        Assert.Equal("Hello, Ada from Ada", await http.GetStringAsync("/injected/Ada"));
        Assert.Equal($"{host.BaseAddress}where?a=b", await http.GetStringAsync("/where?a=b"));
        Assert.Equal("value", await (await http.PostAsync("/form", new FormUrlEncodedContent([new("field", "value")]))).Content.ReadAsStringAsync());

        (await http.PostAsync("/begin/guest?days=40", null)).EnsureSuccessStatusCode();
        await host.Clock!.AdvanceAsync(TimeSpan.FromDays(39));
        Assert.StartsWith("Running", await http.GetStringAsync("/outcome/guest"), StringComparison.Ordinal);
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.StartsWith(
            """Completed {"Mood":"calm","Days":40} "guest left calm on """, await http.GetStringAsync("/outcome/guest"), StringComparison.Ordinal);

        await host.StopAsync();
        await worker.WaitForExitAsync(Soon());
        Assert.False(host.Broken.IsCompleted);
    }

    [Fact]
    public async Task A_worker_that_is_killed_breaks_its_host_and_leaves_nobody_waiting()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        using var worker = await WorkerOfAsync(http);
        var waiting = http.GetAsync("/waits");

        worker.Kill();

        Assert.Contains("SampleApp.dll ended by itself", (await host.Broken.WaitAsync(Soon())).Message, StringComparison.Ordinal);
        Assert.False((await waiting.WaitAsync(Soon())).IsSuccessStatusCode);
    }

    private static Task<LocalHost> StartAsync() => LocalHost.StartProcessAsync(
        SampleApp(), Args, new Dictionary<string, string> { ["Nightly"] = "0 15 23 * * *" }, NullLoggerFactory.Instance);

    /// <summary>Beside its own host.json, in the configuration that the tests were built in.</summary>
    private static string SampleApp() =>
        Repository.File($"tests/SampleApp/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net10.0/SampleApp.dll");

    private static async Task<Process> WorkerOfAsync(HttpClient http) =>
        Process.GetProcessById(int.Parse(await http.GetStringAsync("/process"), CultureInfo.InvariantCulture));

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
