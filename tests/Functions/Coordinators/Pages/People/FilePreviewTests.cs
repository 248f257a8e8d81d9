using System.Text;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>A file is looked at before it is sent, in a real browser with scripts; without one, what may be sent is still said before.</summary>
public sealed class FilePreviewTests(Chromium chromium)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task What_a_chosen_list_holds_is_shown_before_it_is_sent(int width)
    {
        Thorough.OnlyFor(width is 1280);
        await using var app = await TestApp.StartWithHttpAsync();
        var page = await AxeWindow.OpenAsync(await chromium.BrowserAsync(), width);
        await page.GotoAsync(new Uri(app.BaseAddress, app.Get<OneTimeLink>().Path).ToString());
        await page.GotoAsync(new Uri(app.BaseAddress, "/console/import").ToString());
        var field = page.Locator("input[type=file]");

        var list = "given_name;team\n\"Ada; the first\";Design\n" + string.Concat(Enumerable.Repeat("Bo;Sales\n", 2000));
        await field.SetInputFilesAsync(FileOf("people.csv", list));
        await Assertions.Expect(page.Locator(".preview tr")).ToHaveCountAsync(6);

        Assert.Equal(["given_name", "team"], await page.Locator(".preview th").AllTextContentsAsync());
        Assert.Equal(["Ada; the first", "Design"], await page.Locator(".preview tr").Nth(1).Locator("td").AllTextContentsAsync());
        Assert.Equal("people.csv", await page.Locator(".preview strong").TextContentAsync());
        Assert.Equal(0, await page.Locator(".preview .error").CountAsync());
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(await AxeWindow.ViolationsAsync(page));

        await field.SetInputFilesAsync(FileOf("large.txt", new string('a', (20 * 1024 * 1024) + 1)));
        await Assertions.Expect(page.Locator(".preview pre")).ToHaveCountAsync(1);
        Assert.Contains("larger than 20 MB", await page.Locator(".preview .error").TextContentAsync());

        await field.SetInputFilesAsync(Array.Empty<FilePayload>());
        await Assertions.Expect(page.Locator(".preview strong")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Which_files_may_be_sent_is_said_before()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var page = await browser.OpenAsync("/console/import");

        var field = page.Document.QuerySelector("input[type=file]")!;
        var described = field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.Document.GetElementById(id)!.TextContent);
        Assert.Contains("CSV and XLSX, at most 20 MB.", described);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    private static FilePayload FileOf(string name, string content) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) };
}
