using System.Net;
using MentorFlow.Content;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Handbook;

/// <summary>The handbook is read by whoever comes into the console, and leads from chapter to chapter.</summary>
public sealed class HandbookPageTests
{
    private const string Path = "/console/handbook";

    private const string OfReader = "a key of a reader of growth";

    [Fact]
    public async Task Every_chapter_is_in_the_list_opens_and_shows_no_mark_of_its_file()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var chapters = ContentLibrary.BuiltIn.All(ContentKind.Handbook, "en").Where(chapter => chapter.Id != "works-council").ToList();

        var list = await browser.OpenAsync(Path);

        Assert.Contains(Path, (await browser.OpenAsync("/console")).Links);
        Assert.Equal(10, chapters.Count);
        foreach (var chapter in chapters)
        {
            Assert.Contains($"{Path}/{chapter.Id}", list.Links);
            var page = await browser.OpenAsync($"{Path}/{chapter.Id}");
            Assert.Equal(chapter.Title, page.Title);
            Assert.DoesNotContain("**", page.Text);
            Assert.DoesNotContain(" | ", page.Text);
            Assert.DoesNotContain('`', page.Text);
        }
    }

    [Fact]
    public async Task A_chapter_leads_to_its_neighbors_and_one_that_is_none_is_said_to_be_none()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync($"{Path}/recruit");

        Assert.Contains($"{Path}/launch", page.Links);
        Assert.Contains($"{Path}/match", page.Links);
        await browser.OpenAsync($"{Path}/nothing", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync($"{Path}/works-council")).StatusCode);
    }

    [Fact]
    public async Task A_reader_of_figures_reads_the_handbook_and_not_the_works_council_kit()
    {
        await using var app = await TestApp.StartWithHttpAsync(
            $"--Console:Keys:0:Key={OfReader}", "--Console:Keys:0:Role=reader", $"--Console:Keys:0:Programs:0={A.ProgramId}");
        using var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add(LocalConsoleAccess.KeyHeader, OfReader);

        var handbook = await http.GetAsync($"{Path}/evaluate", TestContext.Current.CancellationToken);
        var kit = await http.GetAsync("/console/works-council", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (handbook.StatusCode, kit.StatusCode));
    }

    [Fact]
    public async Task Both_languages_have_the_same_lines_in_the_list_of_the_first_two_weeks()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var page = await browser.OpenAsync($"{Path}/first-two-weeks");

        Assert.Contains($"/console/programs/{A.ProgramId}/first-weeks", page.Links);
        Assert.Equal(KeysIn("en"), KeysIn("fr"));
        Assert.Equal(16, KeysIn("en").Count);
    }

    private static List<string> KeysIn(string language) =>
    [
        .. ContentLibrary.BuiltIn.Get(ContentKind.Handbook, "first-two-weeks", language).Sections
            .SelectMany(section => section.Items)
            .Select(item => item.Text.Split(" | ")[^1]),
    ];
}
