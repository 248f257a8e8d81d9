using MentorFlow.Domain.People;
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
}
