using MentorFlow.Domain.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Skills;

/// <summary>The list of skills on the console: what people typed is added, or counts as one that is there (R47).</summary>
public sealed class SkillPageTests
{
    private const string Path = "/console/skills";

    [Fact]
    public async Task What_is_not_on_the_list_is_added_or_merged()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor, skill: "Negociation");
        await browser.People.JoinAsync("Theo", ProgramRole.Mentee, skill: "Haggling");
        var page = await browser.OpenAsync(Path);
        Assert.Contains("Haggling", page.Text);
        Assert.Contains("fewer than five", page.Text);

        page = await browser.SendAsync(page, Path, ("names.en", "Negotiation"), ("names.fr", "Négociation"), ("synonyms", "Bargaining"));
        Assert.Contains("The list is changed", page.Done);
        page = await browser.SendAsync(page, $"{Path}-merge", ("typed", "Haggling"), ("skill", "negociation"));

        Assert.Contains("Everything that people typed is on the list.", page.Text);
        Assert.Contains("Version 2", page.Text);
        Assert.Contains("Haggling", (await browser.OpenAsync($"{Path}/negotiation")).Text);
    }

    [Fact]
    public async Task What_breaks_a_rule_comes_back_with_what_was_typed()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var page = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("names.fr", new string('a', 101)));

        Assert.Equal(["names.fr"], page.WrongFields);
        Assert.Contains(new string('a', 101), page.Document.Body!.OuterHtml);
    }
}
