using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>What the members of a mentorship write to each other on its page.</summary>
public sealed class ThreadTests : PageTest
{
    [Fact]
    public async Task A_message_is_written_by_a_plain_form_and_read_by_the_other()
    {
        var (path, _) = await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);
        Assert.Contains("Nothing written yet.", form.Text);

        var page = await TheoBrowser.PressAsync(form, "Send the message", ("text", "Shall we begin with <b>feedback</b>?"));
        await TheoBrowser.PressAsync(form, "Send the message", ("text", "Shall we begin with <b>feedback</b>?"));

        Assert.Contains("Your message is sent.", page.Text);
        var read = (await MayaBrowser.GetAsync(path)).Html.QuerySelectorAll("#messages .line");
        Assert.Equal("Theo", Assert.Single(read).QuerySelector("strong")!.TextContent);
        Assert.Equal("Shall we begin with <b>feedback</b>?", read[0].QuerySelector(".words")!.TextContent);
    }

    [Fact]
    public async Task Other_words_in_a_form_that_was_sent_already_are_another_message_once()
    {
        var (path, _) = await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);

        await TheoBrowser.PressAsync(form, "Send the message", ("text", "On Monday?"));
        await TheoBrowser.PressAsync(form, "Send the message", ("text", "Or on Tuesday?"));
        var page = await TheoBrowser.PressAsync(form, "Send the message", ("text", "Or on Tuesday?"));

        Assert.Equal(["On Monday?", "Or on Tuesday?"], page.Html.QuerySelectorAll("#messages .words").Select(words => words.TextContent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_001)]
    public async Task Nothing_and_too_much_come_back_with_what_was_typed(int length)
    {
        var (path, mentorship) = await BeginAsync();
        var text = new string('é', length);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Send the message", ("text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("at most 2,000 characters", page.ErrorOf("text"));
        Assert.Equal(text, page.Value("text"));
        Assert.Empty(await App.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
    }

    [Fact]
    public async Task The_latest_fifty_stand_on_the_page_the_newest_last_and_a_link_leads_to_older_ones()
    {
        var (path, mentorship) = await BeginAsync();
        var place = new ThreadPlace(A.ProgramId, mentorship.MentorshipId);
        for (var number = 1; number <= 60; number++)
        {
            await App.Get<ThreadActs>().SayAsync(place, ProgramDriver.Id(Maya), [new SaidLine($"{Guid.NewGuid()}", $"message {number}")]);
        }

        var page = await TheoBrowser.GetAsync(path);
        Assert.Equal(Enumerable.Range(11, 50).Select(number => $"message {number}"), Words(page));
        var older = await TheoBrowser.FollowAsync(page, "Older messages");

        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"message {number}"), Words(older));
        Assert.DoesNotContain(older.Html.QuerySelectorAll("a"), link => link.TextContent == "Older messages");
        Assert.Equal(Words(page), Words(await TheoBrowser.FollowAsync(older, "The newest messages")));

        static IEnumerable<string> Words(SeenPage seen) => seen.Html.QuerySelectorAll("#messages .words").Select(words => words.TextContent);
    }

    [Fact]
    public async Task After_the_end_messages_can_be_read_and_no_more_written()
    {
        var (path, mentorship) = await BeginAsync();
        var form = await TheoBrowser.GetAsync(path);
        await TheoBrowser.PressAsync(form, "Send the message", ("text", "Hello"));
        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya)));

        var page = await TheoBrowser.PressAsync(form, "Send the message", ("text", "Are you there?"), ("id", $"{Guid.NewGuid()}"));

        Assert.Contains("Hello", page.Text);
        Assert.DoesNotContain("Are you there?", page.Text);
        Assert.Null(page.Value("text"));
    }

    [Fact]
    public async Task Somebody_who_is_no_member_neither_reads_nor_writes()
    {
        var (path, mentorship) = await BeginAsync();
        await People.InviteAsync("Nadia", ProgramRole.Mentee);
        var nadia = NewBrowser();
        await nadia.ComeInAsync("Nadia");
        var token = (await nadia.GetAsync("/m")).Value("form-token")!;

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.PostAsync($"{path}/messages", ("form-token", token), ("text", "Hello"))).Status);
        Assert.Empty(await App.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, mentorship.MentorshipId)));
    }

    private async Task<(string Path, Mentorship Mentorship)> BeginAsync()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return ($"/m/mentorship/growth/{mentorship.MentorshipId}", mentorship);
    }
}
