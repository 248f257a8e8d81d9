using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Fairness;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Fairness;

/// <summary>How groups fared stands in the round and over the program once it is over, as far as nobody's group can be worked out.</summary>
public sealed class FairnessPageTests
{
    private const string Path = $"/console/programs/{A.ProgramId}/fairness";

    private static readonly string[] Mentees = [.. Enumerable.Range(0, 10).Select(number => $"Mentee{number}")];
    private static readonly string[] Mentors = [.. Enumerable.Range(0, 10).Select(number => $"Mentor{number}")];

    [Fact]
    public async Task A_question_is_written_on_the_page_in_every_language_and_taken_away_there()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var refused = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("words.en", "Where do you work?"));
        Assert.Contains("name at least two groups", refused.Text, StringComparison.Ordinal);
        await browser.SendAsync(
            await browser.OpenAsync(Path),
            Path,
            ("words.en", "Where do you work?"), ("words.fr", "Où travaillez-vous ?"),
            ("groups.0.en", "Office"), ("groups.0.fr", "Bureau"), ("groups.1.en", "Plant"), ("groups.1.fr", "Usine"));
        Assert.True((await browser.App.ReadAsync(FairnessQuestion.KeyOf(A.ProgramId))).IsAsked);

        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/stop");
        Assert.False((await browser.App.ReadAsync(FairnessQuestion.KeyOf(A.ProgramId))).IsAsked);
    }

    [Fact]
    public async Task Figures_are_counted_once_when_the_round_is_over_and_stand_in_it_and_on_the_page_of_the_program()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var app = browser.App;
        await AskAsync(browser);
        foreach (var (number, mentee) in Mentees.Index())
        {
            await browser.People.DoAsync(
                app.Get<FairnessActs>().TellAsync(A.ProgramId, ProgramDriver.Id(mentee), number % 2 == 0 ? "g1" : "g2"));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        Assert.Empty(await app.ListAsync<RoundFairness>(Partition.Fairness(A.ProgramId)));
        await PlayAsync(browser);

        var counted = Assert.Single(await app.ListAsync<RoundFairness>(Partition.Fairness(A.ProgramId)));
        Assert.Equal(
            [("g1", 5, 1.0), ("g2", 5, 1.0)], counted.Figures.Select(group => (group.Group, group.People!.Value, group.MatchedShare!.Value)));
        Assert.All(counted.Figures, group => Assert.Equal(MatchRole.Mentee, group.Role));
        var page = await browser.OpenAsync(Path);
        var round = await browser.OpenAsync($"/console/programs/{A.ProgramId}/rounds/1");
        Assert.Contains("Office", page.Text, StringComparison.Ordinal);
        Assert.Contains("Where do you work?: Office", round.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_under_five_are_withheld_and_counted_with_the_next_round()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var app = browser.App;
        await AskAsync(browser);
        await browser.People.DoAsync(app.Get<FairnessActs>().TellAsync(A.ProgramId, ProgramDriver.Id(Mentees[0]), "g1"));

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        await PlayAsync(browser);

        var counted = Assert.Single(await app.ListAsync<RoundFairness>(Partition.Fairness(A.ProgramId)));
        Assert.Null(Assert.Single(counted.Figures).People);
        Assert.Empty(counted.Counted);
        Assert.Equal(20, counted.Carried.Count);
        Assert.Contains("withheld", (await browser.OpenAsync(Path)).Text, StringComparison.Ordinal);
    }

    private static async Task AskAsync(ConsoleBrowser browser)
    {
        await browser.People.StartProgramAsync();
        foreach (var mentor in Mentors)
        {
            await browser.People.JoinAsync(mentor, ProgramRole.Mentor);
        }

        foreach (var mentee in Mentees)
        {
            await browser.People.JoinAsync(mentee, ProgramRole.Mentee);
        }

        await browser.People.DoAsync(browser.App.Get<FairnessActs>().AskAsync(
            A.ProgramId,
            new FairnessDraft(Said("Where do you work?", "Où travaillez-vous ?"), [Said("Office", "Bureau"), Said("Plant", "Usine")]),
            "coordinator:robin"));
    }

    // From the review to the end of the round: it goes out, and everybody accepts.
    private static async Task PlayAsync(ConsoleBrowser browser)
    {
        await browser.People.DoAsync(browser.App.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));
        var acts = browser.App.Get<ProposalActs>();
        foreach (var open in (await browser.App.ListAsync<Proposal>(Partition.Program(A.ProgramId))).Where(proposal => proposal.IsOpen))
        {
            await browser.People.DoAsync(acts.AnswerAsync(A.ProgramId, open.ProposalId, open.MenteeId, accepted: true));
            await browser.People.DoAsync(acts.AnswerAsync(A.ProgramId, open.ProposalId, open.MentorId, accepted: true));
        }

        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
    }

    private static Dictionary<string, string> Said(string english, string french) => new() { ["en"] = english, ["fr"] = french };
}
