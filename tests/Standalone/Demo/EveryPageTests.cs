using MentorFlow.Domain.Links;
using MentorFlow.Functions.Entrance;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Conventions;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>Every page of the console and of participants with data that has lived, as a real browser shows it.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class EveryPageTests(DemoHistoryFixture history, Chromium chromium)
{
    [Fact]
    public async Task No_page_is_left_out()
    {
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        var visits = new DemoVisits(app);

        PageVisit[] all = [.. await visits.OfCoordinatorAsync(), .. await visits.OfParticipantsAsync()];
        var visited = all.Select(visit => PageRoutes.Of(visit.Path)).OfType<string>();

        Assert.Equal([], PageRoutes.All.Except(DemoVisits.NoPages).Except(visited));
        Assert.Equal([], DemoVisits.NoPages.Except(PageRoutes.All));
    }

    [Theory]
    [InlineData("en", 390, ColorScheme.Light)]
    [InlineData("fr", 1280, ColorScheme.Dark)]
    public async Task No_page_breaks_a_rule_of_axe_or_runs_off_the_screen_or_loads_too_much(string language, int width, ColorScheme colors)
    {
        Thorough.Only();
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        await using var inspector = await PageInspector.OpenAsync(browser, app.BaseAddress, language, width, colors);
        var visits = new DemoVisits(app);
        var faults = new List<string>();

        await inspector.ComeInAsync(EnterConsole.Path);
        foreach (var visit in await visits.OfCoordinatorAsync())
        {
            faults.AddRange(await inspector.FaultsAsync(visit));
        }

        var ofParticipants = await visits.OfParticipantsAsync();
        foreach (var personId in ofParticipants.Select(visit => visit.PersonId).OfType<string>().Distinct())
        {
            await app.Get<PersonActs>().ChooseLanguageAsync(personId, language);
        }

        foreach (var ofOne in ofParticipants.GroupBy(visit => visit.PersonId))
        {
            if (ofOne.Key is { } personId)
            {
                await inspector.ComeInAsync(app.Get<LinkWriter>().Home(personId).PathAndQuery);
            }

            foreach (var visit in ofOne)
            {
                faults.AddRange(await inspector.FaultsAsync(visit));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
