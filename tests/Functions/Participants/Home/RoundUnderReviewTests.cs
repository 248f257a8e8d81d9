using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Home;

/// <summary>What a person's own page says while a coordinator looks at a round.</summary>
public sealed class RoundUnderReviewTests
{
    [Fact]
    public async Task Who_got_ready_after_its_people_were_chosen_is_not_told_of_its_proposals()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition.OpenFor(60));
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await round.Program.JoinAsync("Late", ProgramRole.Mentee);

        using var inIt = new Browser(app);
        using var late = new Browser(app);
        Assert.Contains("The matching round is being reviewed.", (await inIt.ComeInAsync(ProgramDriver.Mentee)).Text);
        Assert.DoesNotContain("The matching round is being reviewed.", (await late.ComeInAsync("Late")).Text);
    }

    [Fact]
    public async Task While_a_round_asks_people_first_who_is_in_it_is_told_of_it_and_who_came_late_of_the_next_one()
    {
        const string Asks = "People are asked first whom they would rather have";
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(
            definition => definition.OpenFor(60) with { Matching = MatchingSettings.Default with { AsksBefore = AskedBefore.Both } });
        await people.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await people.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28) + TimeSpan.FromHours(1));
        await people.JoinAsync("Late", ProgramRole.Mentee);

        using var inIt = new Browser(app);
        using var late = new Browser(app);
        Assert.Contains(Asks, (await inIt.ComeInAsync(ProgramDriver.Mentee)).Text);
        Assert.DoesNotContain(Asks, (await late.ComeInAsync("Late")).Text);
    }
}
