using System.Net;
using MentorFlow.Benchmarks.Pages;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>What a page reads must not grow with the number of people, or a large organization waits for it.</summary>
public sealed class ReadingScaleTests
{
    private const int Few = 40;
    private const int Many = 400;

    /// <summary>A page of a list may be fuller where there are more people; of what there are ten times as many, 144 more are.</summary>
    private const int FullerPage = 110;

    [Fact]
    public async Task A_page_read_again_reads_no_more_documents_with_four_hundred_people_than_with_forty()
    {
        var few = await ReadOfAsync(Few);
        var many = await ReadOfAsync(Many);

        var grown = many.Where(page => page.Value > few[page.Key] + FullerPage)
            .Select(page => $"{page.Key}: {few[page.Key]} documents for {Few} people, {page.Value} for {Many}");
        Assert.Equal([], grown);
    }

    private static async Task<Dictionary<string, long>> ReadOfAsync(int people)
    {
        CountingStore? counting = null;
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton<IDocumentStore>(built =>
            counting = new CountingStore(SqliteDocumentStore.InMemoryOnly(built.GetRequiredService<TimeProvider>()))));
        var pair = await FillAsync(app, people);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = app.BaseAddress,
        };
        await http.GetAsync(app.Get<OneTimeLink>().Path);
        var read = new Dictionary<string, long>();
        foreach (var path in PagesAround(pair))
        {
            await LookAsync(http, path);
            counting!.Take();
            await LookAsync(http, path);
            read[path.Replace(pair.MentorshipId, "{pair}").Replace(pair.Members[0].PersonId, "{person}")] = counting.Take().Documents;
        }

        return read;
    }

    private static string[] PagesAround(Mentorship pair)
    {
        var program = $"/console/programs/{pair.ProgramId}";
        return
        [
            "/console",
            "/console/programs",
            "/console/people",
            "/console/people?q=ada&sort=-team",
            "/console/mentorships",
            "/console/mentorships?view=silent&sort=-held",
            "/console/search?q=ada",
            "/console/results",
            program,
            $"{program}/people",
            $"{program}/ledger",
            $"{program}/figures",
            $"{program}/mentorships/{pair.MentorshipId}",
            $"/console/people/{pair.Members[0].PersonId}",
        ];
    }

    private static async Task LookAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
    }

    // Eight tenths of the people are in pairs; what lists read is derived as the product derives it.
    private static async Task<Mentorship> FillAsync(TestApp app, int count)
    {
        var people = SeededPeople.Make(count, seed: 7);
        await Task.WhenAll(people.Select(person => app.Store.WriteAsync(new Batch().Create<Person>(person))));
        var pair = await new LargeProgram(app.Store, A.ProgramId, app.Now).WriteAsync(people, count * 2 / 5);
        var pairs = await app.ListAsync<Mentorship>(pair.Partition);
        await app.Store.FillAsync(pairs.Select(one => new ThreadFigures(one.ProgramId, one.MentorshipId, 4, 4, app.Now, InTime: 2, Minutes: [60, 240])));
        await new ReadModelRebuild(app.Store).RunAsync();
        return pair;
    }
}
