using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Programs;

/// <summary>Entry rules are set in a step of the set-up and read where the program is.</summary>
public sealed class EntryRulePageTests
{
    [Fact]
    public async Task Rules_of_the_set_up_are_read_out_on_the_page_of_the_program()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var draft = await CreateAsync(
            browser,
            ("entry0-on", "Promoted"),
            ("entry0-role", "Mentor"),
            ("entry0-levelFrom", "6"),
            ("entry0-sites", "Lyon, Paris"),
            ("entry1-on", "Hired"),
            ("entry1-role", "Mentee"),
            ("entry1-tenureFrom", "1"),
            ("entry1-tenureTo", "12"));

        Assert.Contains("Promoted: invited as mentor (level 6 or above; site: Lyon, Paris)", draft.Text);
        Assert.Contains("Hired: invited as mentee (1 to 12 months since hire)", draft.Text);
        var program = await browser.App.ReadAsync(MentoringProgram.KeyOf("women-in-lead"));
        Assert.Equal([ProgramRole.Mentor, ProgramRole.Mentee], program.EntryRules.Select(rule => rule.Role));
    }

    [Fact]
    public async Task A_rule_that_asks_the_manager_first_says_so()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var draft = await CreateAsync(browser, ("entry0-on", "Hired"), ("entry0-role", "Mentee"), ("entry0-asksManager", "yes"));

        Assert.Contains("Hired: invited as mentee, once their manager has said yes", draft.Text);
        Assert.True(Assert.Single((await browser.App.ReadAsync(MentoringProgram.KeyOf("women-in-lead"))).EntryRules).AsksManager);
    }

    [Theory]
    [InlineData("entry0-levelFrom", "12", "from 1 (junior) to 10")]
    [InlineData("entry0-role", "Peer", "a role that there is in this form")]
    [InlineData("entry0-tenureTo", "a year", "give a number")]
    public async Task A_rule_that_cannot_be_is_named_where_it_stands_in_the_form(string field, string value, string said)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var people = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.People);
        (string Name, string Value)[] rule = [("entry0-on", "Hired"), ("entry0-role", "Mentee")];

        var back = await setUp.NextAsync(people, [.. SetUpDriver.Coordinator, .. rule.Where(one => one.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Contains(said, back.Document.QuerySelector($"#f-{field}-error")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.True(back.Document.QuerySelector($"#f-{field}")!.Closest("details")!.HasAttribute("open"));
    }

    private static async Task<ConsolePage> CreateAsync(ConsoleBrowser browser, params IReadOnlyList<(string Name, string Value)> rules)
    {
        var setUp = new SetUpDriver(browser);
        var people = await setUp.SaveAsync(await setUp.BeginAsync(), "people", SetUpDriver.Basics);
        return await setUp.CreateAsync(await setUp.SaveAsync(people, "overview", [.. SetUpDriver.Coordinator, .. rules]));
    }
}
