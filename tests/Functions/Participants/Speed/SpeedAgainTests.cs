using System.Net;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Speed;

/// <summary>Whether two want to meet again: said with a tap or with a note, known to nobody else, and mutual when both said it (R34).</summary>
public sealed class SpeedAgainTests : SpeedPageTest
{
    [Fact]
    public async Task Where_both_say_yes_both_learn_of_it_and_the_next_round_puts_them_first()
    {
        await ComeAsync(plan => plan with { Turns = 1 });
        await App.AdvanceToAsync(At.AddMinutes(8));
        var asked = await TheoBrowser.GetAsync(Path);
        Assert.Contains("That was the last turn", asked.Text);
        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("You said yes", (await TheoBrowser.PressAsync(asked, "Yes, meet Maya Example again")).Text);
        }

        // With a note to oneself, which a quick change of mind keeps.
        var form = await MayaBrowser.FollowAsync(await MayaBrowser.GetAsync(Path), "A note on Theo Example");
        Assert.DoesNotContain("http-equiv=\"refresh\"", form.Html.Head!.InnerHtml);
        var incomplete = await MayaBrowser.PressAsync(form, "Keep it", ("note", "Asked good questions"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Asked good questions"), (incomplete.Status, incomplete.Value("note")));
        Assert.NotNull(incomplete.ErrorOf("answer"));
        var kept = await MayaBrowser.PressAsync(incomplete, "Keep it", ("answer", "no"));
        Assert.Contains("You said no", kept.Text);
        Assert.Contains("Asked good questions", (await MayaBrowser.PressAsync(kept, "Yes, meet Theo Example again")).Text);

        var before = await TheoBrowser.GetAsync(Path);
        Assert.DoesNotContain("both want", before.Text);
        Assert.DoesNotContain("Asked good questions", before.Text);
        await App.AdvanceToAsync((await EventAsync()).AnswersUntil.AddHours(1));
        await TheoBrowser.ComeInAsync(Theo);
        var after = await TheoBrowser.GetAsync(Path);
        Assert.Contains("You and Maya Example both want to meet again", after.Text);
        Assert.Contains("In the next matching round, on Monday, February 1, 2027, you are put first for each other", after.Text);

        await App.AdvanceToAsync(TestApp.Start.AddDays(28).AddHours(1));
        var pair = Assert.Single((await App.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs);
        Assert.Equal((A.Id(Theo), A.Id(Maya)), (pair.MenteeId, pair.MentorId));
    }

    [Fact]
    public async Task Nobody_learns_of_a_yes_that_stays_alone_nor_of_a_no()
    {
        await ComeAsync(plan => plan with { Turns = 1 });
        await App.AdvanceToAsync(At.AddMinutes(8));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Yes, meet Maya Example again");
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "Rather not meet Theo Example again");

        await App.AdvanceToAsync((await EventAsync()).AnswersUntil.AddHours(1));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Contains("It was mutual with nobody this time", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.DoesNotContain("You said yes", (await MayaBrowser.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task A_note_that_comes_too_late_is_not_lost_and_one_that_is_too_long_is_said()
    {
        await ComeAsync(plan => plan with { Turns = 1 });
        await App.AdvanceToAsync(At.AddMinutes(8));
        var address = $"{Path}/again/{A.Id(Maya)}";
        var form = await TheoBrowser.GetAsync(address);
        var wrong = await TheoBrowser.PressAsync(form, "Keep it", ("answer", "yes"), ("note", new string('a', SpeedAnswer.LongestNote + 1)));
        Assert.NotNull(wrong.ErrorOf("note"));

        await App.AdvanceToAsync((await EventAsync()).AnswersUntil);
        await TheoBrowser.ComeInAsync(Theo);
        var late = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(address), "Keep it", ("answer", "yes"), ("note", "Later than I meant to"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Later than I meant to"), (late.Status, late.Value("note")));
        Assert.Contains("The time for answers is over", late.Text);
        Assert.Empty(await App.ListAsync<SpeedAnswer>(Program));
    }

    [Fact]
    public async Task Nothing_is_said_of_who_was_not_met()
    {
        await ComeAsync(plan => plan with { Turns = 1 });
        await App.AdvanceToAsync(At.AddMinutes(8));

        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync($"{Path}/again/{A.Id("Somebody")}")).Status);
        var page = await TheoBrowser.GetAsync(Path);
        await TheoBrowser.PressAsync(page, "Yes, meet Maya Example again", ("about", A.Id("Somebody")));
        await TheoBrowser.PressAsync(page, "Yes, meet Maya Example again", ("about", "a#b/c"));

        Assert.Empty(await App.ListAsync<SpeedAnswer>(Program));
    }
}
