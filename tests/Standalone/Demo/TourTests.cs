using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>
/// Follows the tour of the README as a newcomer would, in a real browser. MENTORFLOW_PICTURES names a folder for the pictures of the README, which
/// `make screenshots` takes anew.
/// </summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class TourTests(DemoHistoryFixture history, Chromium chromium)
{
    /// <summary>Milliseconds that a machine with other work may take to live through one.</summary>
    private const float AWeek = 180_000;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MENTORFLOW_PICTURES");

    [Fact]
    public async Task The_tour_of_the_README_has_ten_lines()
    {
        var readme = await File.ReadAllLinesAsync(Repository.File("README.md"), TestContext.Current.CancellationToken);

        var tour = readme.SkipWhile(line => line != "## A tour in ten lines").Skip(1).TakeWhile(line => line.Length > 0).ToList();

        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}."), tour.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task The_mentee_the_mentor_and_the_coordinator_find_what_the_tour_says()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        var played = await app.Get<DemoCast>().PlayedAsync(TestContext.Current.CancellationToken);
        var desk = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, BaseURL = app.BaseAddress.ToString() });
        var phone = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, BaseURL = app.BaseAddress.ToString() });
        desk.SetDefaultTimeout(AWeek);
        await desk.GotoAsync("/");

        await ComeInAsAsync(phone, "mentee");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Read the invitation" }).ClickAsync();
        await phone.Locator("#f-consent").CheckAsync();
        await PressAsync(phone, "Yes, I take part");
        await phone.Locator("[name=needs]").First.FillAsync("Negotiation");
        await phone.Locator("[value=Tuesday-Morning]").CheckAsync();
        await phone.Locator("[name=style]").First.CheckAsync();
        await phone.Locator("[name=learning]").First.CheckAsync();
        await phone.Locator("[name=hasExperience]").CheckAsync();
        await PictureAsync(phone, "profile");
        await PressAsync(phone, "Save my profile");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Go on to the training" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Begin with" }).ClickAsync();
        await PressAsync(phone, "I have read this");
        await phone.GotoAsync(new Uri(new Uri(phone.Url), $"/m/quiz/{DemoPrograms.GrowthId}").ToString());
        foreach (var (question, right) in A.RightAnswers(ProgramRole.Mentee))
        {
            await phone.Locator($"[name='{question}'][value='{right}']").CheckAsync();
        }

        await phone.Locator($"form[action='/m/quiz/{DemoPrograms.GrowthId}'] .button").ClickAsync();
        await app.SettleAsync();
        Assert.Equal(EnrollmentStage.Ready, (await app.ReadAsync(Enrollment.KeyOf(DemoPrograms.GrowthId, played.Mentee))).Stage);

        await ComeInAsAsync(phone, "mentor");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }).ClickAsync();
        await PictureAsync(phone, "phone");
        await phone.Locator("form[action*='/m/agreement/'] .button").First.ClickAsync();
        await app.SettleAsync();
        var pairs = await app.ListAsync<Mentorship>(Partition.Program(DemoPrograms.GrowthId));
        Assert.All(pairs.Where(pair => pair.Members.Any(member => member.PersonId == played.Mentor)), pair => Assert.True(pair.IsSigned));

        await desk.GetByRole(AriaRole.Button, new() { Name = "Come in as coordinator" }).ClickAsync();
        await PictureAsync(desk, "cockpit");
        await desk.GotoAsync($"/console/programs/{DemoPrograms.GrowthId}");
        await PictureAsync(desk, "console");
        await desk.GotoAsync("/console");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Round to review" }).ClickAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "Matching round" }).First.ClickAsync();
        await PictureAsync(desk, "round");
        await desk.GotoAsync(desk.Url.Split('?')[0] + "/approve");
        await desk.Locator("form[action$='/approve'] .button").First.ClickAsync();
        await app.SettleAsync();
        Assert.Equal(RoundStatus.Published, (await app.ListAsync<Round>(Partition.Program(DemoPrograms.FirstStepsId))).Last().Status);

        await desk.GotoAsync("/console/clock");
        await desk.RunAndWaitForResponseAsync(
            () => PressAsync(desk, "+7 days"),
            answer => answer.Request.Method == "GET" && answer.Url.EndsWith("/console/clock", StringComparison.Ordinal));
        Assert.Equal(DemoHistoryFixture.Today.AddDays(7).Date, app.Now.Date);
        await desk.GotoAsync($"/console/programs/{DemoPrograms.GrowthId}/mails");
        await desk.Locator("tbody tr", new() { HasText = "Sent" }).Locator("a").First.ClickAsync();
        await desk.Locator("iframe.mail").WaitForAsync();
    }

    private static async Task ComeInAsAsync(IPage page, string role)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Come in as {role}" }).ClickAsync();
        await PressAsync(page, "Continue");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.File(Pictures), $"{name}.png"), FullPage = false });
        }
    }
}
