using System.Net;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Surveys;

/// <summary>A review of two people, from their answers to a change of their agreement.</summary>
public sealed class ReviewPageTests : PageTest
{
    [Fact]
    public async Task Both_read_what_both_said_once_both_have_answered_and_take_it_into_the_agreement_and_the_goals()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.Midpoint);
        var (survey, review) = ($"/m/survey/growth/Midpoint/{mentorship.MentorshipId}", $"/m/review/growth/{mentorship.MentorshipId}/1");
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync(survey), "Send",
            ("at-ease", "3"), ("progress", "4"), ("keep", "The walks."), ("to-change", "Shorter gaps."), ("how-often", "more-often"),
            ("next-aim", "Lead the spring project"));
        Assert.Equal(review, page.Path.Split('?')[0]);
        Assert.Contains("Once Maya has answered", page.Text);
        Assert.DoesNotContain("The walks.", (await MayaBrowser.GetAsync(review)).Text);

        page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(survey), "Send", ("at-ease", "5"), ("progress", "4"), ("keep", "Your notes."));
        Assert.Contains("The walks.", page.Text);
        Assert.Contains("Your notes.", page.Text);
        Assert.Contains("Your notes.", (await TheoBrowser.GetAsync(review)).Text);

        var change = await MayaBrowser.FollowAsync(page, "Propose this as a change");
        Assert.Equal(("7", "30", "Lead the spring project"), (change.Value("everyDays"), change.Value("minutes"), change.Value("focus")));
        Assert.DoesNotContain("spring", change.Path);
        Assert.Equal("Lead the spring project", (await MayaBrowser.FollowAsync(page, "Make the next aim a goal")).Value("specific"));
    }

    [Fact]
    public async Task Who_is_mentored_is_asked_whether_they_are_listened_to_and_their_mentor_is_not()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.Midpoint);
        var survey = $"/m/survey/growth/Midpoint/{mentorship.MentorshipId}";
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Contains("How much do you feel listened to before you get advice?", (await TheoBrowser.GetAsync(survey)).Text);
        Assert.DoesNotContain("listened to", (await MayaBrowser.GetAsync(survey)).Text);
    }

    [Fact]
    public async Task A_note_for_the_coordinator_opens_a_case_and_what_is_private_stays_so()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.FitCheck);
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}";
        var page = await TheoBrowser.GetAsync(path);
        Assert.Contains("Your coordinator reads this, with your name.", page.Text);

        for (var click = 0; click < 2; click++)
        {
            await TheoBrowser.PressAsync(page, "Send", (Questionnaire.AtEase, "4"), ("rhythm", "yes"), (Questionnaire.ToCoordinator, "Could we have a room?"));
        }

        var item = Assert.Single(await People.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.NoteToCoordinator, item.Kind);
        Assert.Equal([A.Id(Theo)], item.PersonIds);
        Assert.Contains("Could we have a room?", item.Cause.Said());
    }

    [Fact]
    public async Task The_pulse_of_mentors_is_none_of_mentees_and_a_review_that_was_not_asked_is_not_there()
    {
        var mentorship = await People.AskAsync(await People.KickOffAsync(), SurveyKind.MentorPulse);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync($"/m/survey/growth/MentorPulse/{mentorship.MentorshipId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await MayaBrowser.GetAsync($"/m/survey/growth/MentorPulse/{mentorship.MentorshipId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync($"/m/review/growth/{mentorship.MentorshipId}/1")).Status);
    }
}
