using System.Diagnostics;
using System.Globalization;
using MentorFlow.Benchmarks.Pages;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Standalone;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Results;

/// <summary>
/// How long the results of a program of ten thousand people take, over HTTP; beside it, what it takes to read its answers and count them at the look.
/// </summary>
public sealed class ResultBenchmarks : BenchmarkGroup
{
    private const int WarmUps = 20;
    private const int Looks = 100;
    private const int PeerRuns = 3;

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public override string Name => "results";

    public override async Task RunAsync(Action<string, double> report)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var (mentee, peer) = await FillAsync(data);
        await using var product = await Product.StartAsync(
        [
            $"--Host:DataFolder={data}",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={Now:O}",
            "--Host:Urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Error",
        ]);
        using var reader = await PageReader.EnterAsync(product, mentee);

        var times = new List<double>();
        for (var look = 0; look < WarmUps + Looks; look++)
        {
            times.Add((await reader.LookAsync($"/console/programs/{LargeResults.ProgramId}/results")).Milliseconds);
        }

        report("results.page_ms", Figures.Percentile(times.Skip(WarmUps), 95));
        report("results.first_ms", times[0]);
        report("results.peer_counts_at_the_look_ms", peer);
    }

    // What is written is thrown away with the folder, so that nothing waits for the disk.
    private static async Task<(string Mentee, double Peer)> FillAsync(string data)
    {
        using var store = SqliteDocumentStore.InFile(Path.Combine(data, HostFolder.Documents), TimeProvider.System, survivesPowerLoss: false);
        await store.EnsureCreatedAsync();
        var mentee = await new LargeResults(store, Now).WriteAsync();
        return (mentee, await Figures.MedianOfAsync(PeerRuns, () => CountAsync(store)));
    }

    private static async Task<double> CountAsync(IDocumentStore store)
    {
        var begun = Stopwatch.GetTimestamp();
        var (answers, sum) = (0, 0d);
        await foreach (var given in store.QueryAsync<SurveyAnswers>(Partition.Program(LargeResults.ProgramId)))
        {
            foreach (var value in given.Value.Answers.Values)
            {
                answers++;
                sum += double.Parse(value, CultureInfo.InvariantCulture);
            }
        }

        return sum / answers is > 0 ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : double.NaN;
    }
}
