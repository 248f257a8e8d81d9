using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>A pair chooses to write in place of meeting, and its page says whose turn it is, by when, and plays what was recorded.</summary>
public sealed class WritingPageTests : PageTest
{
    private static readonly byte[] Recording = [0xFF, 0xFB, 0x90, 0x00, 0x01];

    private Mentorship mentorship = null!;

    private string Path => $"/m/mentorship/growth/{mentorship.MentorshipId}";

    private string ChangePath => $"/m/agreement/growth/{mentorship.MentorshipId}/change";

    [Fact]
    public async Task The_form_asks_for_no_dates_and_keeps_what_was_typed_when_the_way_changes()
    {
        await MatchAsync();
        var form = await TheoBrowser.GetAsync(ChangePath);
        Assert.NotNull(form.Html.QuerySelector("[name=everyDays]"));

        var writing = await TheoBrowser.PressAsync(form, "We would rather write", ("focus", "Speak up in meetings"));
        Assert.Null(writing.Html.QuerySelector("[name=everyDays]"));
        Assert.Null(writing.Html.QuerySelector("[name=channel]"));
        Assert.Equal("Speak up in meetings", writing.Html.QuerySelector("[name=focus]")!.GetAttribute("value"));
        Assert.NotNull((await TheoBrowser.PressAsync(writing, "We would rather meet")).Html.QuerySelector("[name=everyDays]"));

        await TheoBrowser.PressAsync(writing, "Sign and propose", ("replyWithinDays", "4"));

        var proposed = (await App.ReadAsync(Key.Of(mentorship))).Agreement!;
        Assert.Equal((WorkingWay.Writing, 4, "Speak up in meetings"), (proposed.Way, proposed.ReplyWithinDays, proposed.Focus));
        Assert.Contains("By writing, at their own pace", (await MayaBrowser.GetAsync($"/m/agreement/growth/{mentorship.MentorshipId}")).Text);
    }

    [Fact]
    public async Task The_page_says_whose_turn_it_is_and_plays_a_recording_that_came_without_words()
    {
        await AgreeAsync();
        var page = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Nobody has written yet.", page.Text);
        Assert.DoesNotContain("Check camera", page.Text);
        Assert.NotNull(page.Html.QuerySelector("input[name=voice][capture]"));

        var sent = await TheoBrowser.PressWithFilesAsync(page, "Send the message", [("thoughts.mp3", Recording)], ("text", ""));

        Assert.Contains("It is the turn of Maya: an answer is due by", sent.Text);
        var hers = await MayaBrowser.GetAsync(Path);
        Assert.Contains("It is your turn: Theo hopes for an answer by", hers.Text);
        var address = hers.Html.QuerySelector("audio[controls]")!.GetAttribute("src")!;
        var played = await MayaBrowser.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("audio/mpeg", played.Content.Headers.ContentType?.MediaType);

        await MayaBrowser.PressAsync(hers, "Send the message", ("text", "Ask them first."), ("no-answer", "yes"));
        Assert.Contains("Nobody is waiting for an answer.", (await TheoBrowser.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task From_the_page_a_pair_goes_over_to_sessions()
    {
        await AgreeAsync();

        var form = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync(Path), "We would rather meet");
        Assert.NotNull(form.Html.QuerySelector("[name=everyDays]"));
        await TheoBrowser.PressAsync(form, "Sign and propose", ("channel", "video"), ("backupChannel", "+44 20 7946 0123"));
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/agreement/growth/{mentorship.MentorshipId}"), "Sign");

        Assert.False((await App.ReadAsync(Key.Of(mentorship))).IsByWriting);
        Assert.Contains("Session 1", (await TheoBrowser.GetAsync(Path)).Text);
    }

    private async Task MatchAsync()
    {
        mentorship = await People.MatchAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
    }

    private async Task AgreeAsync()
    {
        await MatchAsync();
        var form = await TheoBrowser.GetAsync($"{ChangePath}?way=Writing");
        await TheoBrowser.PressAsync(form, "Sign and propose");
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/agreement/growth/{mentorship.MentorshipId}"), "Sign");
    }
}
