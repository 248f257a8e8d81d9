using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>In the demo one person can play both sides of a call, in two tabs.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class DemoCallTests(DemoHistoryFixture history, Chromium chromium)
{
    private const string Growth = DemoPrograms.GrowthId;

    [Fact]
    public async Task A_call_opens_as_its_other_side_beside_the_first_and_offers_a_made_up_camera()
    {
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        var (mentor, planned) = await BeginAsync(app);
        using var first = new Browser(app);
        using var second = new Browser(app);
        await first.ComeInAsync(app.Get<LinkWriter>().Home(mentor));

        var page = await first.GetAsync($"/m/s/{Growth}/{planned.SessionId}");
        var link = new Uri(page.LinkTo("open this session as"));
        var other = await second.ComeInAsync(link);

        Assert.Single(page.Html.QuerySelectorAll("#call input[data-part=made-up]"));
        Assert.Equal("localhost", link.Host);
        Assert.Equal(mentor, page.Html.GetElementById("call")!.GetAttribute("data-me"));
        Assert.Equal(planned.MemberIds.First(member => member != mentor), other.Html.GetElementById("call")!.GetAttribute("data-me"));
    }

    [Fact]
    public async Task One_person_without_a_camera_plays_both_sides_in_two_tabs()
    {
        var browser = await chromium.BrowserAsync();
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        var (mentor, planned) = await BeginAsync(app);
        await using var first = await CallWindow.OpenAsync(browser, app, width: 1280, withDevices: false);
        await first.ComeInAsync(app.Get<LinkWriter>().Session(mentor, Growth, planned.SessionId));
        await using var second = await first.OpenTabAsync(first.Page.Locator("#call a[target=_blank]"));
        await second.EnterAsync();

        foreach (var tab in (CallWindow[])[first, second])
        {
            await tab.Page.BringToFrontAsync();
            await tab.Page.Locator("#call [data-part=made-up]").CheckAsync();
            await tab.PressAsync("join");
        }

        await Task.WhenAll(first.SeeMovingAsync(), second.SeeMovingAsync(), first.HearAsync(), second.HearAsync());
    }

    private static async Task<(string Mentor, Session Planned)> BeginAsync(TestApp app)
    {
        var mentor = (await app.Get<DemoCast>().PlayedAsync(TestContext.Current.CancellationToken)).Mentor;
        var planned = (await app.ListAsync<Session>(Partition.Program(Growth)))
            .First(one => one.Stage is SessionStage.Planned && one.MemberIds.Contains(mentor));
        await app.Store.WriteAsync(new Batch().Upsert(planned with { StartsAt = app.Now, Room = null }));
        return (mentor, planned);
    }
}
