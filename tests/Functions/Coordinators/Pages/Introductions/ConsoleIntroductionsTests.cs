using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Introductions;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Introductions;

/// <summary>A coordinator switches introductions on, has them made, sees numbers alone, and switches them off.</summary>
public sealed class ConsoleIntroductionsTests
{
    private const string Path = "/console/programs/growth/introductions";

    [Fact]
    public async Task They_are_switched_on_made_now_and_switched_off_and_each_is_a_version_of_the_program()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var page = await browser.OpenAsync(Path);

        var wrong = await browser.SendAsync(page, $"{Path}#rhythm", ("act", "save"), ("introductionsEvery", "3"));
        Assert.Equal(["introductionsEvery"], wrong.WrongFields);
        var on = await browser.SendAsync(wrong, $"{Path}#rhythm", ("act", "save"), ("introductionsEvery", "21"));

        var program = await ProgramAsync(browser);
        Assert.Equal((new IntroductionPolicy(21), 2), (program.Introductions, program.Version));
        Assert.Contains("Saved", on.Done);
        foreach (var name in new[] { "Maya", "Noor", "Theo", "Lea", "Sam", "Uma" })
        {
            await JoinAsync(browser, name);
        }

        var started = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}#start", ("act", "start"));
        Assert.Contains("Begun", started.Done);
        Assert.Equal(3, (await browser.App.Store.IntroductionsAsync(A.ProgramId, 1)).Count);
        Assert.Contains("Take part: 6. Made: 3. Met: 0.", (await browser.OpenAsync("/console/programs/growth")).Text);
        Assert.DoesNotContain("Maya", (await browser.OpenAsync(Path)).Text);

        // Pressed again within a day, it is one round.
        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}#start", ("act", "start"));
        Assert.Single(await browser.App.Store.IntroductionRoundsAsync(A.ProgramId));

        var off = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}#off", ("act", "off"));
        await browser.App.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Contains("Switched off", off.Done);
        Assert.Null((await ProgramAsync(browser)).Introductions);
        var round = Assert.Single(await browser.App.Store.IntroductionRoundsAsync(A.ProgramId));
        Assert.NotNull(round.RemindedAt);
        Assert.NotNull(round.ClosedAt);
    }

    [Fact]
    public async Task Numbers_of_fewer_than_five_people_are_not_told()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(program => program with { Introductions = IntroductionPolicy.Usual });
        await JoinAsync(browser, "Maya");
        await JoinAsync(browser, "Theo");

        await browser.App.AdvanceAsync(IntroductionSchedule.First + TimeSpan.FromHours(1));

        Assert.Single(await browser.App.Store.IntroductionsAsync(A.ProgramId, 1));
        Assert.Contains("Made: too few to be shown.", (await browser.OpenAsync("/console/programs/growth")).Text);
    }

    private static Task<MentoringProgram> ProgramAsync(ConsoleBrowser browser) => browser.App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));

    private static async Task JoinAsync(ConsoleBrowser browser, string name)
    {
        await browser.People.JoinAsync(name, name is "Maya" or "Noor" ? ProgramRole.Mentor : ProgramRole.Mentee);
        await browser.App.Get<PersonActs>().SaveAsync(A.Id(name), _ => A.Person(name, team: name), "system", DecisionName.PersonImported);
        await browser.People.DoAsync(browser.App.Get<IntroductionActs>().JoinAsync(A.ProgramId, A.Id(name)));
    }
}
