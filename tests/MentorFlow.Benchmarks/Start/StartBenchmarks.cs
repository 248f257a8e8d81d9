using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorFlow.Benchmarks.Engine;
using MentorFlow.Functions;

namespace MentorFlow.Benchmarks.Start;

/// <summary>How long a newcomer waits for the product to answer, with nothing there yet.</summary>
public sealed class StartBenchmarks : BenchmarkGroup
{
    private const int Runs = 5;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public override string Name => "start";

    public override async Task RunAsync(Action<string, double> report) =>
        report("start.first_answer_s", await Figures.MedianOfAsync(Runs, MeasureAsync));

    private static async Task<double> MeasureAsync()
    {
        using var folder = new ScratchFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(App).Assembly.Location, $"--Host:DataFolder={folder.File("data")}", $"--Host:Urls={address}"])
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
