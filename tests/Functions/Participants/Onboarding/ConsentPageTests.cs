using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>Who came with a mentorship that began elsewhere sees all that is known of it, agrees to go on here, or stops.</summary>
public sealed class ConsentPageTests : PageTest
{
    [Fact]
    public async Task What_came_along_is_seen_and_agreeing_keeps_the_mentorship()
    {
        await ComeAsync();
        var home = await TheoBrowser.GetAsync("/m");
        var question = await TheoBrowser.FollowAsync(home, "Read it and answer");
        Assert.Contains("Your mentorship goes on in Growth 2027", question.Text);

        var agreed = await TheoBrowser.PressAsync(question, "Yes, I go on here", ("consent", "yes"));

        Assert.DoesNotContain("Read it and answer", agreed.Text);
        Assert.NotNull((await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)))).Consent);
        var mentorship = await App.MentorshipAsync();
        var page = await TheoBrowser.GetAsync($"/m/mentorship/{A.ProgramId}/{mentorship.MentorshipId}");
        Assert.Contains("6 sessions were held before you came here", page.Text);
        Assert.Contains("Lead a team", page.Text);
        var agreement = await TheoBrowser.GetAsync($"/m/agreement/{A.ProgramId}/{mentorship.MentorshipId}");
        Assert.Contains("You both agreed on this before you came here.", agreement.Text);
    }

    [Fact]
    public async Task A_no_ends_it_kindly()
    {
        await ComeAsync();

        var left = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/invitation/{A.ProgramId}"), "No, I would rather stop");

        Assert.Contains("You have left the program.", left.Text);
        Assert.Equal(EnrollmentStage.Left, await People.StageOfAsync(Theo));
        Assert.Equal((MentorshipStage.Ended, EndReason.ByChoice), ((await App.MentorshipAsync()).Stage, (await App.MentorshipAsync()).EndedBecause!.Value));
    }

    [Fact]
    public async Task A_profile_can_be_written_at_any_time()
    {
        await ComeAsync();

        var home = await TheoBrowser.GetAsync("/m");

        Assert.EndsWith($"/m/profile/{A.ProgramId}", (await TheoBrowser.FollowAsync(home, "Profile")).Path, StringComparison.Ordinal);
    }

    private async Task ComeAsync()
    {
        await App.KnowAsync(Maya);
        await App.KnowAsync(Theo);
        await App.TakePairsInAsync(APair.Row);
        await TheoBrowser.ComeInAsync(Theo);
    }
}
