using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Standalone;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Pages;

/// <summary>How long people wait for a page where there are ten thousand of them, over HTTP, one look after the other; and how much it weighs.</summary>
public sealed class PageBenchmarks : BenchmarkGroup
{
    private const int WarmUps = 30;
    private const int Looks = 200;
    private const double Kilobyte = 1_000;

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public override string Name => "pages";

    public override async Task RunAsync(Action<string, double> report)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var pair = await FillAsync(data);
        await using var product = await Product.StartAsync(
        [
            $"--Host:DataFolder={data}",
            "--Host:Clock=virtual",
            $"--Host:ClockStart={Now:O}",
            "--Host:Urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Error",
        ]);
        var mentee = pair.Members.First(member => member.Role is ProgramRole.Mentee).PersonId;
        using var reader = await PageReader.EnterAsync(product, mentee);

        var figures = await MeasureAsync(reader, PagesAround(pair, mentee));
        foreach (var page in figures)
        {
            report($"pages.{page.Name}.p95_ms", page.Slow);
            report($"pages.{page.Name}.kb", page.Bytes / Kilobyte);
        }

        report("pages.p95_ms", figures.Max(page => page.Slow));
        report("pages.first_ms", figures.Max(page => page.First));
        report("pages.max_kb", figures.Max(page => page.Bytes) / Kilobyte);
        report("pages.max_files_kb", figures.Max(page => page.FileBytes) / Kilobyte);
        report("pages.max_requests", figures.Max(page => page.Requests));
    }

    private static (string Name, string Path)[] PagesAround(Mentorship pair, string personId)
    {
        var program = $"/console/programs/{pair.ProgramId}";
        return
        [
            ("home", "/console"),
            ("results", "/console/results"),
            ("mentorships", "/console/mentorships"),
            ("mentorships_silent", "/console/mentorships?view=silent&sort=-held"),
            ("people", "/console/people"),
            ("people_search", "/console/people?q=ada&sort=-team"),
            ("people_page_100", "/console/people?sort=team&page=100"),
            ("search", "/console/search?q=ada"),
            ("mails", "/console/mails"),
            ("mails_search", "/console/mails?q=ada"),
            ("mails_of_program", $"/console/mails?program={pair.ProgramId}"),
            ("program", program),
            ("program_people", $"{program}/people"),
            ("ledger", $"{program}/ledger"),
            ("mentorship", $"{program}/mentorships/{pair.MentorshipId}"),
            ("person", $"/console/people/{personId}"),
            ("participant_home", "/m"),
        ];
    }

    // What is written is thrown away with the folder, so that nothing waits for the disk; the app then reads it as it reads its own.
    private static async Task<Mentorship> FillAsync(string data)
    {
        using var store = SqliteDocumentStore.InFile(Path.Combine(data, HostFolder.Documents), TimeProvider.System, survivesPowerLoss: false);
        await store.EnsureCreatedAsync();
        return await new LargeOrganization(store, Now).WriteAsync();
    }

    // In turns, so that no page has the caches to itself.
    private static async Task<IReadOnlyList<PageFigures>> MeasureAsync(PageReader reader, (string Name, string Path)[] pages)
    {
        var taken = pages.Select(_ => new List<double>()).ToArray();
        for (var look = 0; look < WarmUps + Looks; look++)
        {
            for (var page = 0; page < pages.Length; page++)
            {
                taken[page].Add((await reader.LookAsync(pages[page].Path)).Milliseconds);
            }
        }

        var figures = new List<PageFigures>();
        foreach (var ((name, path), times) in pages.Zip(taken))
        {
            var html = (await reader.LookAsync(path)).Html;
            var files = await reader.FilesOfAsync(html);
            figures.Add(new PageFigures(name, Figures.Percentile(times.Skip(WarmUps), 95), times[0], html.Length, files.Sum(), files.Count + 1));
        }

        return figures;
    }

    /// <param name="Slow">Milliseconds that one look in twenty takes or exceeds.</param>
    /// <param name="First">Milliseconds of the first look after the start.</param>
    /// <param name="Bytes">Of the page itself, uncompressed.</param>
    /// <param name="FileBytes">Of what comes with it and is kept for a year.</param>
    private sealed record PageFigures(string Name, double Slow, double First, int Bytes, int FileBytes, int Requests);
}
