using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>Coordinators correct what is known of somebody; of them and HR, who spoke last is right.</summary>
public sealed class CorrectionTests
{
    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    private static string Path => $"/console/people/{Theo}/correct";

    [Fact]
    public async Task What_is_corrected_is_known_recorded_and_found_under_the_new_address()
    {
        await using var browser = await StartAsync();

        var person = await browser.SendAsync(
            await browser.OpenAsync(Path),
            Path,
            ("familyName", "Exemple"),
            ("email", "theo.exemple@example.com"),
            ("zone", "Berlin (Europe/Berlin)"),
            ("language", "French"),
            ("level", "5"),
            ("team", ""),
            ("manager", "Maya"));

        var theo = await browser.App.ReadAsync(Person.KeyOf(Theo));
        Assert.Equal("Saved.", person.Done);
        Assert.Equal(("Theo Exemple", "theo.exemple@example.com", "Europe/Berlin", "fr"), (theo.Name, theo.Email, theo.Zone, theo.Language));
        Assert.Equal(ProgramDriver.Id(ProgramDriver.Mentor), theo.ManagerId);
        Assert.Equal(5, theo.Level);
        Assert.Null(theo.Team);
        Assert.Equal(Theo, (await browser.App.Get<PersonActs>().FindByEmailAsync("theo.exemple@example.com"))!.PersonId);
        Assert.Contains(await browser.App.ListAsync<LedgerEntry>(Partition.Person(Theo)), entry => entry.Actor == "coordinator:local");
        Assert.Contains("A coordinator (local)", person.Text);
    }

    [Fact]
    public async Task What_stays_is_not_said_again_so_that_HR_has_the_last_word_on_it()
    {
        await using var browser = await StartAsync();

        await browser.SendAsync(await browser.OpenAsync(Path), Path, ("site", "Lyon"));

        var word = Assert.Single((await browser.App.ReadAsync(HrisRecord.KeyOf(Theo))).Words);
        Assert.Equal((HrisField.Site, "Lyon"), (word.Field, word.Value));
    }

    [Fact]
    public async Task What_HR_says_later_goes_before_a_correction_and_what_it_said_earlier_does_not()
    {
        await using var browser = await StartAsync();
        var hris = new HrisDriver(browser.App);
        var before = browser.App.Now;
        await browser.App.AdvanceAsync(TimeSpan.FromHours(1));
        await browser.SendAsync(await browser.OpenAsync(Path), Path, ("site", "Lyon"), ("team", "Data"));
        await browser.App.AdvanceAsync(TimeSpan.FromHours(1));

        await hris.SendAsync(hris.Event("person.updated", ProgramDriver.Mentee, """, "site": "Paris" """, before, before), "evt-1");
        await hris.SendAsync(hris.Event("person.updated", ProgramDriver.Mentee, """, "team": "Finance" """), "evt-2");
        await browser.App.SettleAsync();

        var theo = await browser.App.ReadAsync(Person.KeyOf(Theo));
        Assert.Equal(("Lyon", "Finance"), (theo.Site, theo.Team));
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_comes_back_with_their_name_and_nothing_is_changed()
    {
        await using var browser = await StartAsync();

        var page = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("email", "MAYA@example.com"), ("site", "Lyon"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Response.StatusCode);
        Assert.Equal(["email"], page.WrongFields);
        Assert.Contains("Maya Example", page.Text);
        Assert.Null((await browser.App.ReadAsync(Person.KeyOf(Theo))).Site);
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task Which_of_several_people_is_the_manager_is_asked()
    {
        await using var browser = await StartAsync();
        await browser.People.InviteAsync("Mara", ProgramRole.Mentor);

        var asked = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("manager", "Ma Example"));
        await browser.SendAsync(asked, Path, ("managerWhich", ProgramDriver.Id("Mara")));
        var nobody = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("manager", "Zacharias"));

        Assert.Contains("Mara Example", asked.Text);
        Assert.Contains("maya@example.com", asked.Text);
        Assert.Equal(["manager"], nobody.WrongFields);
        Assert.Equal(ProgramDriver.Id("Mara"), (await browser.App.ReadAsync(Person.KeyOf(Theo))).ManagerId);
    }

    [Fact]
    public async Task Who_has_left_or_is_nobody_has_no_form()
    {
        await using var browser = await StartAsync();
        await browser.App.Get<PersonActs>().SaveAsync(Theo, known => known! with { Standing = Standing.Left }, "test", DecisionName.PersonUpdated);

        await browser.OpenAsync(Path, HttpStatusCode.NotFound);
        await browser.OpenAsync($"/console/people/{A.Id("Nobody")}/correct", HttpStatusCode.NotFound);
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync([.. HrisDriver.Connection]);
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await browser.People.InviteAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        return browser;
    }
}
