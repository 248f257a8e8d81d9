using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Work;

/// <summary>The work item about a guest whose last day comes near.</summary>
public sealed class GuestEndingTests
{
    [Fact]
    public async Task It_says_who_leaves_when_and_whose_guest_they_are_and_a_number_of_days_lets_them_stay()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        var guest = new NewGuest(
            "Gwen", "Guest", "gwen@elsewhere.example", "Europe/Paris", new DateOnly(2027, 2, 13), ProgramDriver.Id(ProgramDriver.Mentor));
        var gwen = await browser.People.DoAsync(browser.App.Get<GuestActs>().InviteAsync(guest, "coordinator:robin"));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(28));
        var item = Assert.Single(
            await browser.App.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)), one => one.Kind is WorkItemKind.GuestEnding);
        var path = $"/console/work/{item.ProgramId}/{item.Key}";

        var page = await browser.OpenAsync(path);
        Assert.Equal("Guest about to leave", page.Title);
        Assert.Contains("February 13, 2027 is the last day of Gwen Guest, who is a guest of Maya Example.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gwen Guest stays this number of days longer", page.Text, StringComparison.Ordinal);

        await browser.SendAsync(page, path, ("resolution", nameof(ResolutionKind.Extend)), ("days", "30"));
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("March 15, 2027", (await browser.OpenAsync($"/console/people/{gwen.PersonId}")).Text, StringComparison.Ordinal);
    }
}
