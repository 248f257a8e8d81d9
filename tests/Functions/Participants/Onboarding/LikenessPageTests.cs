using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>What somebody tells to find somebody alike: only where the program asks, in their own words, and gone with one press.</summary>
public sealed class LikenessPageTests : PageTest
{
    private const string Path = "/m/likeness/growth";

    [Fact]
    public async Task It_is_told_in_own_words_kept_when_the_profile_changes_and_erased_with_one_press()
    {
        await ComeInAsync(asks: true);

        var kept = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(Path), "Keep this", ("trait-0", "Way into the job"), ("value-0", "late starter"));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/profile/growth"), "Save my profile", ("motivation", "More"));

        Assert.Contains("What you told is kept.", kept.Text);
        Assert.Equal(new LikenessWish("Way into the job", "late starter"), Assert.Single((await ToldAsync())!));

        var erased = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Erase all of it");

        Assert.Contains("What you told is erased.", erased.Text);
        Assert.Null(await ToldAsync());
        Assert.True(string.IsNullOrEmpty((await TheoBrowser.GetAsync(Path)).Value("value-0")));
    }

    [Fact]
    public async Task What_is_half_said_comes_back_at_its_row()
    {
        await ComeInAsync(asks: true);

        var wrong = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Keep this", ("trait-1", "First language"), ("forOthers", "yes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("say both, or leave both open", wrong.ErrorOf("likeness.1"));
        Assert.Equal("First language", wrong.Value("trait-1"));
        Assert.Null(await ToldAsync());
    }

    [Fact]
    public async Task A_program_that_does_not_ask_has_no_such_page()
    {
        await ComeInAsync(asks: false);

        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync(Path)).Status);
        Assert.DoesNotContain("somebody who is like you", (await TheoBrowser.GetAsync("/m/profile-effect/growth")).Text);
    }

    private async Task ComeInAsync(bool asks)
    {
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(program with { Profile = asks ? new ProfileSettings { AsksLikeness = true } : null }));
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
    }

    private async Task<IReadOnlyList<LikenessWish>?> ToldAsync() =>
        (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)))).Profile!.Likeness;
}
