using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Handbook;

/// <summary>The list of a program's first two weeks ticks itself where the system sees what was done; the rest is ticked under a name.</summary>
public sealed class FirstWeeksPageTests
{
    private const string Program = $"/console/programs/{A.ProgramId}";
    private const string Path = $"{Program}/first-weeks";
    private const string Told = $"{Path}/works-council-told";

    [Fact]
    public async Task What_the_system_sees_ticks_itself()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        Assert.Null((await browser.App.Get<ProgramActs>().CreateAsync(A.Program(browser.App.Now), "system")).Refusal);
        var before = Done(await browser.OpenAsync(Path));

        await browser.People.DoAsync(browser.App.Get<ProgramActs>().StartAsync(A.ProgramId, "system"));
        Assert.True(await browser.App.Get<WordingActs>().TestAsync(new WordingPlace(A.ProgramId, MailTemplate.Invitation, "en")));
        await browser.App.AdvanceAsync(TimeSpan.FromHours(1));
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        var after = Done(await browser.OpenAsync(Path));

        Assert.Single(before);
        Assert.StartsWith("Name yourself and a deputy", before[0]);
        Assert.Equal(4, after.Count);
        Assert.Contains(after, line => line.StartsWith("Start the program", StringComparison.Ordinal));
        Assert.Contains(after, line => line.StartsWith("Read the invitation", StringComparison.Ordinal));
        Assert.Contains(after, line => line.StartsWith("Bring in your people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tick_says_whose_it_is_stands_in_the_ledger_and_can_be_taken_back()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var ticked = await browser.SendAsync(await browser.OpenAsync(Path), Told);
        Assert.Matches("ticked by (?!itself)", ticked.Text);
        Assert.True((await browser.App.ReadAsync(FirstWeeks.KeyOf(A.ProgramId))).Ticks.ContainsKey("works-council-told"));

        var back = await browser.SendAsync(ticked, Told);

        Assert.DoesNotMatch("ticked by (?!itself)", back.Text);
        Assert.Empty((await browser.App.ReadAsync(FirstWeeks.KeyOf(A.ProgramId))).Ticks);
        Assert.Equal(
            [$"{DecisionName.FirstWeeksTicked} works-council-told", $"{DecisionName.FirstWeeksTakenBack} works-council-told"],
            (await browser.App.LedgerAsync(A.ProgramId)).Where(line => line.StartsWith("first-weeks", StringComparison.Ordinal)));
        Assert.Contains("took back a tick in the first two weeks", (await browser.OpenAsync($"{Program}/ledger")).Text);
    }

    [Fact]
    public async Task The_program_leads_to_it_until_two_weeks_after_recruitment_has_opened()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        Assert.Equal(2, (await browser.OpenAsync(Program)).Links.Count(link => link == Path));

        await browser.App.AdvanceAsync(TimeSpan.FromDays(14));

        Assert.Single((await browser.OpenAsync(Program)).Links, link => link == Path);
    }

    private static List<string> Done(ConsolePage page) =>
    [
        .. page.Document.QuerySelectorAll(".ticks li").Where(line => line.QuerySelector(".badge.good") is not null)
            .Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))["Done ".Length..]),
    ];
}
