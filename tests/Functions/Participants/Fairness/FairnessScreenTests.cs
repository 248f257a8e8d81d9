using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Fairness;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Fairness;

/// <summary>The field for fairness figures: voluntary, apart from the profile, and to be taken back.</summary>
public sealed class FairnessScreenTests : PageTest
{
    private const string Profile = $"/m/profile/{A.ProgramId}";
    private const string Save = "Save this answer";

    [Fact]
    public async Task A_program_asks_nothing_until_a_coordinator_writes_a_question()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        Assert.DoesNotContain("A question for fairness", (await TheoBrowser.GetAsync(Profile)).Text, StringComparison.Ordinal);

        await AskAsync();

        var page = await TheoBrowser.GetAsync(Profile);
        Assert.Contains("Where do you work?", page.Text, StringComparison.Ordinal);
        Assert.Contains("This is asked for one purpose", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_stands_apart_and_is_gone_when_it_is_taken_back()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await AskAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var enrollment = await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)));
        var entries = (await App.ListAsync<LedgerEntry>(Program)).Count;

        var told = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Profile), Save, ("fairnessGroup", "g2"));

        Assert.Contains("kept apart from your profile", told.Text, StringComparison.Ordinal);
        Assert.Equal("g2", Assert.Single(await App.ListAsync<FairnessAnswer>(Partition.Fairness(A.ProgramId))).Group);
        Assert.Equivalent(enrollment.Profile, (await App.ReadAsync(Key.Of(enrollment))).Profile, strict: true);
        Assert.Equal(entries, (await App.ListAsync<LedgerEntry>(Program)).Count);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Profile), Save, ("fairnessGroup", "none"));
        Assert.Empty(await App.ListAsync<FairnessAnswer>(Partition.Fairness(A.ProgramId)));
    }

    [Fact]
    public async Task The_frozen_pool_is_the_same_whatever_somebody_told()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await AskAsync();
        var before = InputFingerprint.Of(await FreezeAsync());

        await TellAsync(Theo, "g1");
        await TellAsync(Maya, "g2");

        var pool = await FreezeAsync();
        Assert.Equal(before, InputFingerprint.Of(pool));
        Assert.All(pool.Candidates, candidate => Assert.Empty(candidate.ReportingGroups));
    }

    [Fact]
    public async Task Another_question_forgets_what_was_told_to_the_one_before()
    {
        await AskAsync();
        await TellAsync(Theo, "g1");

        await AskAsync("Which shift do you work?");

        Assert.Empty(await App.ListAsync<FairnessAnswer>(Partition.Fairness(A.ProgramId)));
    }

    private async Task AskAsync(string question = "Where do you work?") => await People.DoAsync(
        App.Get<FairnessActs>().AskAsync(A.ProgramId, new FairnessDraft(Said(question), [Said("Office"), Said("Plant")]), "coordinator:robin"));

    private async Task TellAsync(string name, string group) =>
        await People.DoAsync(App.Get<FairnessActs>().TellAsync(A.ProgramId, ProgramDriver.Id(name), group));

    private async Task<MatchingInput> FreezeAsync() => await App.Get<MatchingPool>().FreezeAsync(
        await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId)), 1, App.Now, [], TestContext.Current.CancellationToken);

    private static Dictionary<string, string> Said(string words) => new() { ["en"] = words, ["fr"] = $"{words} (fr)" };
}
