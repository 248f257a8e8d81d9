using MentorFlow.Domain.Calls;
using MentorFlow.Orchestrations.Calls;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>Whose devices work is said to partners; a coordinator hears of it from who asks for help (R98).</summary>
public sealed class ViewAsDevicesTests
{
    private static readonly DeviceFindings Whole = new(DeviceState.Ok, DeviceState.Ok, DeviceState.Ok, NetworkWay.Relay);

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    [Fact]
    public async Task An_onlooker_sees_neither_the_task_nor_whose_devices_work()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.KickOffAsync();
        await browser.People.DoAsync(
            browser.App.Get<DeviceCheckActs>().SaveAsync(ProgramDriver.Id(ProgramDriver.Mentor), Whole, BrowserFamily.Chrome));

        var home = await browser.SendAsync(await browser.OpenAsync($"/console/people/{Theo}"), $"/console/people/{Theo}/as");
        var pair = await browser.OpenAsync(home.Links.Single(link => link.Contains("/mentorships/", StringComparison.Ordinal)));

        ConsolePage[] pages = [home, pair];
        Assert.All(pages, page => Assert.DoesNotContain("Before your first session", page.Text));
        Assert.All(pages, page => Assert.DoesNotContain("camera and microphone work", page.Text));
        Assert.All(pages, page => Assert.DoesNotContain(page.Links, link => link.Contains("/m/check", StringComparison.Ordinal)));
        Assert.DoesNotContain("has not checked yet", pair.Text);
    }
}
