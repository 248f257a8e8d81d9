using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>What two people do on the pages of their mentorship.</summary>
public sealed class MentorshipPageTests : PageTest
{
    [Fact]
    public async Task An_agreement_is_proposed_with_a_date_that_suits_both_read_and_signed_by_version()
    {
        var mentorship = await People.MatchAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var path = $"/m/agreement/growth/{mentorship.MentorshipId}";

        var form = await TheoBrowser.GetAsync(path);
        Assert.Contains("Tuesday, February 9, 2027, 9:00 AM (Paris time)", form.Html.QuerySelector("[name=date][checked]")!.ParentElement!.TextContent);
        var page = await TheoBrowser.PressAsync(form, "Sign and propose", ("backupChannel", "phone"));
        Assert.Contains("a number with its country code", page.ErrorOf("backupChannel"));
        page = await TheoBrowser.PressAsync(form, "Sign and propose", ("backupChannel", "+44 20 7946 0123"));
        Assert.Contains("Now it is Maya’s turn.", page.Text);
        await TheoBrowser.PressAsync(form, "Sign and propose", ("backupChannel", "+44 20 7946 0123"));
        Assert.Equal(1, (await MentorshipAsync(mentorship)).Agreement!.Version);

        var read = await MayaBrowser.GetAsync(path);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path + "/change"), "Sign and propose", ("everyDays", "7"));
        Assert.Contains("changed meanwhile", (await MayaBrowser.PressAsync(read, "Sign")).Text);

        page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Sign");
        Assert.True((await MentorshipAsync(mentorship)).IsSigned);
        Assert.Contains("Session 1 is on Tuesday, February 9, 2027, 9:00 AM (Paris time).", page.Text);
    }

    [Fact]
    public async Task A_session_shows_both_clocks_opens_in_its_window_and_asks_one_question_afterwards()
    {
        await People.KickOffAsync(mentorZone: "Europe/London");
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/s/growth/{session.SessionId}";

        var page = await TheoBrowser.GetAsync(path);
        Assert.Contains("(Paris time)", page.Text);
        Assert.Contains("(London time)", page.Text);
        Assert.Contains("The room opens on", page.Text);
        Assert.Null(page.Html.GetElementById("call"));
        page = await TheoBrowser.PressAsync(page, "Save my topics", ("topics", "My first 90 days"));
        Assert.Equal("My first 90 days", page.Value("topics"));

        await App.AdvanceToAsync(session.StartsAt);
        (TheoBrowser, MayaBrowser) = (NewBrowser(), NewBrowser());
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        await CallDriver.MeetAsync(TheoBrowser, MayaBrowser, path);
        Assert.True((await App.ReadAsync(Key.Of(session))).EverybodyArrived);

        await App.AdvanceToAsync(session.EndsAt);
        page = await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync(path), "Key points"), "5");
        Assert.Contains("Your answer is saved.", page.Text);
        page = await TheoBrowser.PressAsync(page, "Save key points", ("summary", "Theo writes a plan."));
        Assert.Equal("Theo writes a plan.", page.Value("summary"));
        Assert.Equal(5, (await App.ReadAsync(Key.Of(session))).Pulses![ProgramDriver.Id(Theo)]);
    }

    [Fact]
    public async Task A_session_is_moved_on_ones_own_clock()
    {
        await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/s/growth/{session.SessionId}";

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Move the session", ("startsAt", "2027-01-01T10:00"));
        Assert.Contains("must be in the future", page.ErrorOf("startsAt"));
        page = await TheoBrowser.PressAsync(page, "Move the session", ("startsAt", "2027-02-18T14:00"));

        Assert.Contains("2:00 PM to 2:30 PM (Paris time)", page.Text);
        Assert.Equal(new DateTimeOffset(2027, 2, 18, 13, 0, 0, TimeSpan.Zero), (await App.ReadAsync(Key.Of(session))).StartsAt);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Move the session", ("startsAt", "2027-02-18T14:00"));
        Assert.Equal(1, (await App.ReadAsync(Key.Of(session))).Sequence);
    }

    [Fact]
    public async Task A_survey_asks_what_it_needs_and_keeps_the_latest_answers()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.FitCheck);
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}";

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Send", ("rhythm", "yes"));
        Assert.Contains("needs an answer", page.ErrorOf(Questionnaire.AtEase));
        await TheoBrowser.PressAsync(page, "Send", (Questionnaire.AtEase, "2"), ("rhythm", "yes"));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Send", (Questionnaire.AtEase, "4"));

        var answers = Assert.Single(await App.ListAsync<SurveyAnswers>(Program));
        Assert.Equal("4", answers.Answers[Questionnaire.AtEase]);
    }

    [Fact]
    public async Task A_concern_reaches_the_coordinator_once_and_the_partner_not_at_all()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var form = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}"), "Something is wrong");

        for (var click = 0; click < 2; click++)
        {
            var sent = await TheoBrowser.PressAsync(form, "Send in confidence", ("text", "I feel talked down to."));
            Assert.Contains("It has arrived, and the answer comes here.", sent.Text);
            Assert.Contains("I feel talked down to.", sent.Text);
        }

        var item = Assert.Single(await People.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.ConcernRaised, 0), (item.Kind, item.PersonIds.Count));
        Assert.DoesNotContain("talked down", item.Cause.Said());
        Assert.DoesNotContain("talked down", (await MayaBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}")).Text);
    }

    [Fact]
    public async Task A_mentorship_is_left_without_a_reason_and_a_second_click_is_harmless()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var form = await TheoBrowser.GetAsync($"/m/leave/growth/{mentorship.MentorshipId}");

        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("We will end the mentorship kindly.", (await TheoBrowser.PressAsync(form, "End this mentorship")).Text);
        }

        Assert.Equal(MentorshipStage.Ended, (await MentorshipAsync(mentorship)).Stage);
        Assert.Equal(EnrollmentStage.Ready, await People.StageOfAsync(Maya));
    }

    [Fact]
    public async Task What_belongs_to_others_is_not_there()
    {
        var mentorship = await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await People.InviteAsync("Nadia", ProgramRole.Mentee);
        var nadia = NewBrowser();
        await nadia.ComeInAsync("Nadia");

        foreach (var path in (string[])
            [
                $"/m/mentorship/growth/{mentorship.MentorshipId}",
                $"/m/agreement/growth/{mentorship.MentorshipId}",
                $"/m/s/growth/{session.SessionId}",
                "/m/profile/other",
                "/m/s/growth/%23%3F",
            ])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(path)).Status);
        }
    }

    private Task<Mentorship> MentorshipAsync(Mentorship mentorship) => App.ReadAsync(Key.Of(mentorship));
}
