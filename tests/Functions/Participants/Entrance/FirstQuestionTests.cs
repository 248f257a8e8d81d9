using System.Net;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Entrance;

/// <summary>The page that a mail's link opens asks the first question, and one tap answers it.</summary>
public sealed class FirstQuestionTests : PageTest
{
    [Fact]
    public async Task Looking_at_the_page_of_a_link_records_nothing_and_lets_nobody_in()
    {
        var (held, link) = await HoldAsync();

        var page = await TheoBrowser.GetAsync(link);
        using var glance = new HttpRequestMessage(HttpMethod.Head, link);
        using var seen = await TheoBrowser.Client.SendAsync(glance);
        await App.SettleAsync();

        Assert.Contains("How useful was this session for you?", page.Text);
        Assert.Equal(["1", "2", "3", "4", "5"], page.Html.QuerySelectorAll(".taps button").Select(button => button.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Null((await App.ReadAsync(Key.Of(held))).Pulses);
        Assert.Empty(TheoBrowser.Cookies);
    }

    [Fact]
    public async Task One_tap_answers_begins_the_visit_and_opens_the_rest_of_the_form()
    {
        var (held, link) = await HoldAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(link), "4");

        Assert.Equal($"/m/s/growth/{held.SessionId}/after?done=FollowUpSaved", page.Path);
        Assert.Equal("true", page.Html.QuerySelector(".taps button[value='4']")!.GetAttribute("aria-pressed"));
        Assert.NotNull(page.Html.QuerySelector("[name=summary]"));
        Assert.Equal(4, (await App.ReadAsync(Key.Of(held))).Pulses![ProgramDriver.Id(Theo)]);
    }

    [Fact]
    public async Task Another_tap_changes_the_answer_and_it_counts_once()
    {
        var (held, link) = await HoldAsync();
        var form = await TheoBrowser.GetAsync(link);

        foreach (var score in (string[])["2", "2", "5"])
        {
            await TheoBrowser.PressAsync(form, score);
        }

        Assert.Equal([5], (await App.ReadAsync(Key.Of(held))).Pulses!.Values);
    }

    [Fact]
    public async Task Only_a_score_is_kept_and_the_page_behind_the_link_opens_all_the_same()
    {
        var (held, link) = await HoldAsync();

        var page = await TheoBrowser.PostAsync($"{link}/answer", ("answer", "9"));

        Assert.Equal($"/m/s/growth/{held.SessionId}/after", page.Path);
        Assert.Null((await App.ReadAsync(Key.Of(held))).Pulses);
    }

    [Fact]
    public async Task A_link_that_is_over_keeps_no_answer()
    {
        var (held, link) = await HoldAsync();
        var form = await TheoBrowser.GetAsync(link);
        await App.AdvanceAsync(TimeSpan.FromDays(31));

        var page = await TheoBrowser.PressAsync(form, "4");

        Assert.Equal((HttpStatusCode.Gone, "This link is over"), (page.Status, page.Heading));
        Assert.Null((await App.ReadAsync(Key.Of(held))).Pulses);
    }

    [Fact]
    public async Task A_tap_that_another_site_sends_is_refused()
    {
        var (held, link) = await HoldAsync();
        var form = await TheoBrowser.GetAsync(link);
        TheoBrowser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await TheoBrowser.PressAsync(form, "4")).Status);
        Assert.Null((await App.ReadAsync(Key.Of(held))).Pulses);
    }

    [Fact]
    public async Task The_first_question_of_a_survey_is_one_tap_and_the_rest_is_still_asked_for()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.FitCheck);
        var link = App.Get<LinkWriter>().Survey(ProgramDriver.Id(Theo), A.ProgramId, SurveyKind.FitCheck, mentorship.MentorshipId).PathAndQuery;
        var form = await TheoBrowser.GetAsync(link);

        await TheoBrowser.PressAsync(form, "2");
        var page = await TheoBrowser.PressAsync(form, "3");

        Assert.StartsWith($"/m/survey/growth/FitCheck/{mentorship.MentorshipId}?", page.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("You answered on", page.Text);
        var begun = Assert.Single(await App.ListAsync<SurveyAnswers>(Program));
        Assert.Equal((true, "3"), (begun.IsBegun, begun.Answers[Questionnaire.AtEase]));

        await TheoBrowser.PressAsync(page, "Send", ("rhythm", "yes"));
        var whole = Assert.Single(await App.ListAsync<SurveyAnswers>(Program));
        Assert.Equal((false, "3", "yes"), (whole.IsBegun, whole.Answers[Questionnaire.AtEase], whole.Answers["rhythm"]));
        Assert.Empty((await NewBrowser().GetAsync(link)).Html.QuerySelectorAll(".taps"));
    }

    private async Task<(Session Held, string Link)> HoldAsync()
    {
        await People.KickOffAsync();
        var held = await People.MeetAsync();
        return (held, App.Get<LinkWriter>().FollowUp(ProgramDriver.Id(Theo), A.ProgramId, held.SessionId).PathAndQuery);
    }
}
