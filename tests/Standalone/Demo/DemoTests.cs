using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

public sealed class DemoTests
{
    [Fact]
    public async Task A_newcomer_finds_forty_people_two_programs_and_something_to_decide()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Demo:Enabled=true");
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));

        var queue = await browser.OpenAsync("/console");

        Assert.Equal(40, (await browser.App.ListAsync<DirectoryEntry>(Partition.Organization)).Count);
        Assert.Contains("Conflict found", queue.Text);
        Assert.Contains("Concern raised", queue.Text);
        Assert.Contains("/console/programs/growth", queue.Links);
    }

    [Fact]
    public async Task A_week_later_pairs_have_met_and_a_round_waits_for_review()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Demo:Enabled=true");

        await browser.App.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Contains("Round to review", (await browser.OpenAsync("/console")).Text);
        Assert.DoesNotContain(
            "Meetings held0",
            (await browser.OpenAsync("/console/programs/first-steps")).Text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_of_the_console_leads_somewhere()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Demo:Enabled=true");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(7));
        var seen = new HashSet<string> { "/console" };
        var open = new Queue<string>(seen);

        while (open.TryDequeue(out var path))
        {
            var response = await browser.GetAsync(path);
            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html" || path.EndsWith("/html", StringComparison.Ordinal))
            {
                continue;
            }

            var page = await browser.OpenAsync(path);
            Assert.NotEqual("", page.Title);
            foreach (var link in page.Links.Select(link => link.StartsWith('?') ? path.Split('?')[0] + link : link)
                .Where(link => link.StartsWith("/console", StringComparison.Ordinal)))
            {
                // People and mails are many of a kind: some of each are enough.
                if (seen.Count(other => Kind(other) == Kind(link)) < 12 && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.True(seen.Count > 30, $"{seen.Count} pages");
    }

    [Fact]
    public async Task A_second_start_of_the_demo_adds_nothing()
    {
        await using var app = await TestApp.StartAsync("--Demo:Enabled=true");
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        var before = await app.LedgerAsync("growth");

        await app.Get<PrepareDemo>().RunAsync(TestContext.Current.CancellationToken);
        await app.SettleAsync();

        Assert.Equal(before, await app.LedgerAsync("growth"));
    }

    private static string Kind(string path) => string.Join('/', path.Split('?')[0].Split('/').Take(3)) + path.Split('/').Length;
}
