using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorFlow.Standalone;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Start;

/// <summary>How long a newcomer waits for the product to answer, with nothing there yet.</summary>
public sealed class StartBenchmarks : BenchmarkGroup
{
    private const int Runs = 5;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public override string Name => "start";

    public override async Task RunAsync(Action<string, double> report)
    {
        report("start.first_answer_s", await Figures.MedianOfAsync(Runs, MeasureAsync));
        await NextAppAsync();
        report("start.next_app_ms", await Figures.MedianOfAsync(Runs * 4, NextAppAsync));
    }

    /// <summary>Milliseconds for one more product in a process that has had one: what each test and each rehearsal waits for.</summary>
    private static async Task<double> NextAppAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        await using var product = await Product.StartAsync(
            ["--Host:Storage=memory", "--Host:Clock=virtual", "--Host:Http=false", "--Logging:LogLevel:Default=Error"]);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<double> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Product).Assembly.Location, $"--Host:DataFolder={folder.File("data")}", $"--Host:Urls={address}"])
        { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await AnswerAsync(new Uri($"{address}/api/health"), process);
            return Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            await output;
        }
    }

    private static async Task AnswerAsync(Uri health, Process process)
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(LongestWait);
        while (!await IsUpAsync(http, health, patience.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The app ended with {process.ExitCode} before it answered.");
            }

            await Task.Delay(AskEvery, patience.Token);
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient http, Uri health, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(health, cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
