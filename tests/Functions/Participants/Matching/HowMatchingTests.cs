using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Participants.Matching;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Matching;

/// <summary>No hidden judge: what a page says of matching is what the program is set to, for everybody who takes part (R83).</summary>
public sealed class HowMatchingTests
{
    private const string Path = $"/m/how-matching-works/{A.ProgramId}";

    [Fact]
    public void What_counts_and_what_holds_is_read_off_the_settings_of_the_program()
    {
        var program = Given.Program with
        {
            Matching = MatchingSettings.Default with
            {
                ForbidSameTeam = true,
                MinimumOverlapMinutes = 0,
                Weights = new ScoreWeights { Needs = 300, Interests = 0 },
            },
            Profile = new ProfileSettings
            {
                Questions = [new ProgramQuestion("travel", ProgramQuestionKind.Scale, "How much do you travel?") { Use = AnswerUse.Must }],
            },
        };

        var facts = HowMatchingFacts.Of(program, new TrackSettings(program.ProgramId, TrackPreference.Required), assistant: null);

        Assert.Equal(ScorePartKind.Needs, facts.Weights[0].Part);
        Assert.DoesNotContain(facts.Weights, weight => weight.Part is ScorePartKind.Interests);
        Assert.InRange(facts.Weights.Sum(weight => weight.Points), 95, 105);
        Assert.All(
            [HardRule.ReportingLine, HardRule.SameTeam, HardRule.Track, HardRule.Questions], rule => Assert.Contains(rule, facts.Rules));
        Assert.All([HardRule.Overlap, HardRule.Site, HardRule.Seniority], rule => Assert.DoesNotContain(rule, facts.Rules));
    }

    [Fact]
    public async Task A_participant_reads_it_from_what_the_profile_does_and_from_the_page_about_privacy()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Ada", ProgramRole.Mentee);
        using var ada = new Browser(app);
        await ada.ComeInAsync("Ada");

        var page = await ada.GetAsync(Path);

        Assert.Contains("What one wants to grow and the other can share", page.Text);
        Assert.Contains("Two people with the same manager are not matched.", page.Text);
        Assert.Contains("No language model and no learned model", page.Text);
        Assert.Contains("Calls are not recorded", page.Text);
        Assert.Contains("There is none: nothing here asks a language model.", page.Text);
        Assert.Equal(Path, (await ada.GetAsync($"/m/profile-effect/{A.ProgramId}")).LinkTo("How matching works"));

        // Of one program there is nothing to choose.
        Assert.Equal("/m/how-matching-works", (await ada.GetAsync("/privacy")).LinkTo("How matching works"));
        Assert.Equal(Path, (await ada.GetAsync("/m/how-matching-works")).Path);
    }

    [Fact]
    public async Task A_coordinator_reads_the_same_in_the_console()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var menu = await browser.OpenAsync($"/console/programs/{A.ProgramId}");
        Assert.Contains($"/console/programs/{A.ProgramId}/how-matching-works", menu.Links);
        var page = await browser.OpenAsync($"/console/programs/{A.ProgramId}/how-matching-works");

        Assert.Contains("Everybody in the program can read this page.", page.Text);
        Assert.Contains("Two people with the same manager are not matched.", page.Text);
    }

    [Fact]
    public async Task A_change_of_the_program_changes_the_page()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameTeam = true } });
        await people.JoinAsync("Ada", ProgramRole.Mentee);
        using var ada = new Browser(app);
        await ada.ComeInAsync("Ada");
        Assert.Contains("Two people of the same team are not matched.", (await ada.GetAsync(Path)).Text);

        var program = await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        var changed = program with { Matching = program.Matching with { ForbidSameTeam = false } };
        await app.Store.WriteAsync(new Batch().Upsert(changed), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Two people of the same team are not matched.", (await ada.GetAsync(Path)).Text);
    }
}
