using MentorFlow.Benchmarks.Pages;
using MentorFlow.Domain.Exports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Standalone;
using MentorFlow.Tests.Builders;
using Microsoft.Azure.Functions.Worker.Builder;

namespace MentorFlow.Benchmarks.Scale;

/// <summary>
/// How long every list, search and page takes where one program has ten thousand people and four thousand mentorships, over HTTP, one look after the other
/// and 32 at once; what the steps of the review of a round of ten thousand take; and how many bytes the program is, by type of document.
/// </summary>
public sealed class ScaleBenchmarks : BenchmarkGroup
{
    private const string Key = "a key of more than 16 characters";
    private const int WarmUps = 5;
    private const int Looks = 40;
    private const int AtOnce = 32;
    private const int LooksOfEach = 6;
    private const double MostAlone = 50;
    private const double MostAtOnce = 300;
    private const double Kilobyte = 1_000;

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public override string Name => "scale";

    public override async Task RunAsync(Action<string, double> report)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var sample = await FillAsync(data, report);
        await using var product = await StartAsync(data);
        using var console = await PageReader.EnterAsync(product, sample.Mentee);
        using var waiting = await PageReader.VisitAsync(product, sample.Waiting);
        using var api = PageReader.Call(product, Key);
        (PageReader Reader, string Name, string Path)[] pages =
        [
            .. ScalePages.OfConsole(sample).Concat(ScalePages.OfMentee(sample)).Select(page => (console, page.Name, page.Path)),
            .. ScalePages.OfApi(sample).Select(page => (api, page.Name, page.Path)),
            .. ScalePages.OfWaiting.Select(page => (waiting, page.Name, page.Path)),
        ];
        var alone = await EachAsync(pages, AloneAsync);
        var atOnce = await EachAsync(pages, AtOnceAsync);
        foreach (var (name, time) in alone)
        {
            report($"scale.{name}.p95_ms", time);
            report($"scale.{name}.p95_at_{AtOnce}_ms", atOnce[name]);
        }

        report("scale.pages", alone.Count);
        report("scale.p95_ms", alone.Values.Max());
        report($"scale.p95_at_{AtOnce}_ms", atOnce.Values.Max());
        foreach (var (name, time) in alone.Where(page => page.Value > MostAlone))
        {
            report($"scale.over_{MostAlone}_ms.{name}", time);
        }

        foreach (var (name, time) in atOnce.Where(page => page.Value > MostAtOnce))
        {
            report($"scale.over_{MostAtOnce}_ms_at_{AtOnce}.{name}", time);
        }

        await new RoundSteps(product, sample.Round).RunAsync(report);
    }

    internal static Task<Product> StartAsync(string data, Action<FunctionsApplicationBuilder>? adjust = null) =>
        Product.StartAsync(
            [
                $"--Host:DataFolder={data}",
                "--Host:Clock=virtual",
                $"--Host:ClockStart={Now:O}",
                "--Host:Urls=http://127.0.0.1:0",
                $"--Console:Key={Key}",
                "--Logging:LogLevel:Default=Error",
            ],
            adjust);

    // What is written is thrown away with the folder, so that nothing waits for the disk; the app then reads it as it reads its own.
    internal static async Task<ScaleSample> FillAsync(string data, Action<string, double>? report = null)
    {
        using var store = SqliteDocumentStore.InFile(Path.Combine(data, HostFolder.Documents), TimeProvider.System, survivesPowerLoss: false);
        await store.EnsureCreatedAsync();
        var sample = await new ScaleData(store, Now).WriteAsync();
        if (report is not null)
        {
            await WeighAsync(store, report);
        }

        return sample;
    }

    // Of the program's own partition and its mails: the people stand in theirs.
    private static async Task WeighAsync(IDocumentStore store, Action<string, double> report)
    {
        var (sum, largest) = (0L, 0);
        foreach (var type in StoredType.All.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var (bytes, count) = (0L, 0);
            foreach (var partition in new[] { Partition.Program(ScaleData.ProgramId), Partition.Mail(ScaleData.ProgramId) })
            {
                await foreach (var document in type.ReadAsync(store, partition, CancellationToken.None))
                {
                    var length = document.Json.GetRawText().Length;
                    (bytes, count, largest) = (bytes + length, count + 1, Math.Max(largest, length));
                }
            }

            sum += bytes;
            if (count > 0)
            {
                report($"scale.bytes.{type.Name}.documents", count);
                report($"scale.bytes.{type.Name}.kb", bytes / Kilobyte);
            }
        }

        report("scale.bytes.program_kb", sum / Kilobyte);
        report("scale.bytes.largest_document_kb", largest / Kilobyte);
    }

    private static async Task<Dictionary<string, double>> EachAsync(
        (PageReader Reader, string Name, string Path)[] pages, Func<PageReader, string, Task<double>> measure)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (reader, name, path) in pages)
        {
            figures[name] = await measure(reader, path);
        }

        return figures;
    }

    private static async Task<double> AloneAsync(PageReader reader, string path)
    {
        var times = new List<double>();
        for (var look = 0; look < WarmUps + Looks; look++)
        {
            times.Add((await reader.LookAsync(path)).Milliseconds);
        }

        return Figures.Percentile(times.Skip(WarmUps), 95);
    }

    private static async Task<double> AtOnceAsync(PageReader reader, string path)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => LookOnAsync()));
        return Figures.Percentile(times.SelectMany(own => own), 95);

        async Task<IReadOnlyList<double>> LookOnAsync()
        {
            var own = new List<double>();
            for (var look = 0; look < LooksOfEach; look++)
            {
                own.Add((await reader.LookAsync(path)).Milliseconds);
            }

            return own;
        }
    }
}
