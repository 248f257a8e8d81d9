using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>Where coordinators see that somebody waits for their manager's yes, and what they can do about it.</summary>
public sealed class ManagerYesTests
{
    private const string People = $"/console/programs/{A.ProgramId}/people";

    private static string Nia => $"/console/people/{A.Id(ManagerDriver.Nia)}";

    [Fact]
    public async Task Who_waits_for_whose_yes_since_when_stands_with_the_person_the_program_and_what_waits()
    {
        await using var browser = await StartAsync();
        await new ManagerDriver(browser.App).HireAsync();

        foreach (var path in (string[])[Nia, People, "/console/hr"])
        {
            Assert.Contains(
                "Waits for the yes of Max Example, asked on Mon, Jan 4, 2027. Asked again on Thu, Jan 7, 2027.",
                (await browser.OpenAsync(path)).Text,
                StringComparison.Ordinal);
        }

        await browser.App.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Contains("asked on Mon, Jan 4, 2027 and again on Thu, Jan 7, 2027.", (await browser.OpenAsync(Nia)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_known_as_the_manager_that_is_said()
    {
        await using var browser = await StartAsync();
        await new ManagerDriver(browser.App).HireAsync(manager: null);

        Assert.Contains("Nobody is known as the manager, so a coordinator is asked.", (await browser.OpenAsync(People)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_manager_answered_and_why_stands_with_the_person_alone()
    {
        await using var browser = await StartAsync();
        var managers = new ManagerDriver(browser.App);
        await managers.HireAsync();

        await managers.AnswerAsync(ManagerDriver.Max, agrees: false, "The team is small this winter.");

        var person = await browser.OpenAsync(Nia);
        Assert.Contains("Max Example said not now on Mon, Jan 4, 2027.", person.Text, StringComparison.Ordinal);
        Assert.Contains("The team is small this winter.", person.Text, StringComparison.Ordinal);
        Assert.Contains("What happened in Growth 2027", person.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nia New", (await browser.OpenAsync(People)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("winter", (await browser.OpenAsync($"/console/programs/{A.ProgramId}/ledger")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_item_offers_to_invite_to_ask_again_or_to_leave_it()
    {
        await using var browser = await StartAsync();
        var managers = new ManagerDriver(browser.App);
        await managers.HireAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromDays(8));
        var item = Assert.Single(await managers.ItemsAsync());
        var path = $"/console/work/{A.ProgramId}/{item.Key}";

        var page = await browser.OpenAsync(path);
        Assert.Equal("Manager's yes missing", page.Title);
        Assert.Contains("Max Example was asked whether Nia New may be invited, and has not answered for 7 days.", page.Text, StringComparison.Ordinal);
        foreach (var choice in (string[])["Invite without the yes", "Ask the manager again", "Do not invite"])
        {
            Assert.Contains(choice, page.Text, StringComparison.Ordinal);
        }

        await browser.SendAsync(page, path, ("resolution", nameof(ResolutionKind.Approve)));

        Assert.NotNull(await managers.EnrollmentAsync());
        Assert.Contains("Invited on Tue, Jan 12, 2027 without the manager's yes.", (await browser.OpenAsync(Nia)).Text, StringComparison.Ordinal);
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync([.. HrisDriver.Connection]);
        await new ManagerDriver(browser.App).StartAsync();
        return browser;
    }
}
