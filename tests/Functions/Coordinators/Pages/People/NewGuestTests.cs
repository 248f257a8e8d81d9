using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>The page that makes a guest known.</summary>
public sealed class NewGuestTests
{
    private const string Path = "/console/new-guest";

    [Fact]
    public async Task A_guest_is_shown_as_one_with_their_host_and_last_day_on_their_page_and_in_the_list()
    {
        await using var browser = await StartAsync();

        var guest = await InviteAsync(browser, "gwen@elsewhere.example", "Maya", "2027-06-30");
        var list = await browser.OpenAsync("/console/people?view=guests");

        Assert.Equal("Gwen Guest", guest.Title);
        Assert.Contains("The guest is known", guest.Done);
        Assert.Contains("Guest", guest.Document.QuerySelector(".badge")!.TextContent);
        Assert.Contains($"/console/people/{ProgramDriver.Id(ProgramDriver.Mentor)}", guest.Links);
        Assert.Contains("June 30, 2027", guest.Text);
        Assert.Contains("Gwen Guest", list.Text);
        Assert.DoesNotContain("Maya Example", list.Text);
        Assert.Contains("Invite a guest", (await browser.OpenAsync("/console/people")).Text);
        PageRules.Check(new SeenPage(guest.Response.StatusCode, guest.Path, guest.Document, guest.Response));
    }

    [Fact]
    public async Task What_breaks_a_rule_comes_back_and_nobody_is_known()
    {
        await using var browser = await StartAsync();

        var taken = await InviteAsync(browser, "maya@example.com", "Maya", "2027-06-30");
        var hostless = await InviteAsync(browser, "gwen@elsewhere.example", "", "soon");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (taken.Response.StatusCode, hostless.Response.StatusCode));
        Assert.Equal(["email"], taken.WrongFields);
        Assert.Contains("Maya Example", taken.Text);
        Assert.Equal(["invitedBy", "until"], hostless.WrongFields);
        Assert.DoesNotContain(await browser.App.ListAsync<DirectoryEntry>(Partition.Organization), entry => entry.IsGuest);
        PageRules.Check(new SeenPage(hostless.Response.StatusCode, hostless.Path, hostless.Document, hostless.Response));
    }

    private static async Task<ConsolePage> InviteAsync(ConsoleBrowser browser, string email, string host, string until) => await browser.SendAsync(
        await browser.OpenAsync(Path),
        Path,
        ("givenName", "Gwen"),
        ("familyName", "Guest"),
        ("email", email),
        ("zone", "Paris (Europe/Paris)"),
        ("language", "French"),
        ("invitedBy", host),
        ("until", until));

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        return browser;
    }
}
