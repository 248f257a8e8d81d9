using System.Net;
using MentorFlow.Enrollments;
using MentorFlow.Mentorships;
using MentorFlow.Sessions;
using MentorFlow.Storage;
using MentorFlow.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Training;
using MentorFlow.WorkItems;

namespace MentorFlow.Tests.Pages;

/// <summary>What people do on their pages, from the invitation to the survey, with nothing but pages.</summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser theo = null!;
    private Browser maya = null!;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        (theo, maya) = (new Browser(app), new Browser(app));
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task From_the_invitation_to_the_pool_by_pages_alone()
    {
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        var page = await theo.FollowAsync(await theo.ComeInAsync(Theo), "Read the invitation");

        page = await theo.PressAsync(page, "Yes, I take part");
        Assert.Contains("tick the box", page.ErrorOf("consent"));

        page = await theo.PressAsync(page, "Yes, I take part", ("consent", "yes"));
        Assert.Equal("Your profile", page.Heading);

        page = await theo.PressAsync(page, "Save my profile", [.. Profile]);
        Assert.Equal("Your training", page.Heading);

        var module = await theo.FollowAsync(page, "Begin");
        page = await theo.PressAsync(module, "I have read this");
        Assert.Contains("Go on with", page.Text);

        page = await theo.PressAsync(await theo.FollowAsync(page, "straight to the quiz"), "Send my answers", [.. RightAnswers(ProgramRole.Mentee)]);
        Assert.Contains("Certificate of training", page.Heading);
        Assert.Equal(EnrollmentStage.Ready, await people.StageOfAsync(Theo));
        Assert.Contains("The next round is on Monday, February 1, 2027, 9:00 AM (Paris time).", (await theo.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task A_decline_is_thanked_and_asks_for_nothing()
    {
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await theo.ComeInAsync(Theo);

        var page = await theo.PressAsync(await theo.GetAsync("/m/invitation/growth"), "No, thank you");

        Assert.Contains("Thank you for telling us.", page.Text);
        Assert.Equal(EnrollmentStage.Declined, await people.StageOfAsync(Theo));
    }

    [Fact]
    public async Task A_profile_with_errors_comes_back_with_what_was_typed_and_says_what_is_wrong()
    {
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await theo.ComeInAsync(Theo);
        await theo.PressAsync(await theo.GetAsync("/m/invitation/growth"), "Yes", ("consent", "yes"));

        var page = await theo.PressAsync(
            await theo.GetAsync("/m/profile/growth"),
            "Save my profile",
            ("needs", ""), ("motivation", "Because <b>I</b> & you"), ("from-Monday-0", "10:00"), ("to-Monday-0", "09:00"), ("style", "Direct"), ("learning", "Doing"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("name at least one skill", page.ErrorOf("needs"));
        Assert.Contains("must end after it starts", page.ErrorOf("availability"));
        Assert.Equal("Because <b>I</b> & you", page.Value("motivation"));
        Assert.Equal("10:00", page.Value("from-Monday-0"));
    }

    [Fact]
    public async Task A_match_is_accepted_by_both_the_mentor_seeing_it_only_after_the_mentee()
    {
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var home = await theo.ComeInAsync(Theo);
        await maya.ComeInAsync(Maya);
        var path = home.LinkTo("See the proposal");
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync(path)).Status);

        var page = await theo.GetAsync(path);
        Assert.Equal("Maya Example as your mentor?", page.Heading);
        Assert.Contains("Leadership", page.Text);
        page = await theo.PressAsync(page, "Yes, I would like to");
        Assert.Contains("Now we ask Maya", page.Text);
        Assert.Contains("You said yes to a match.", (await theo.GetAsync("/m")).Text);

        page = await maya.PressAsync(await maya.GetAsync(path), "Yes, I would like to");
        Assert.Contains("Both of you said yes.", page.Text);
        Assert.Contains("You and Theo", (await maya.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task A_decline_keeps_its_reason_from_the_other_side()
    {
        await people.JoinAsync(Maya, ProgramRole.Mentor);
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var page = await theo.FollowAsync(await theo.ComeInAsync(Theo), "See the proposal");

        page = await theo.PressAsync(page, "No, thank you", ("reason", "We worked together before."));

        Assert.Contains("This proposal is over.", page.Text);
        await maya.ComeInAsync(Maya);
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task An_agreement_is_proposed_with_a_date_that_suits_both_read_and_signed_by_version()
    {
        var mentorship = await people.MatchAsync();
        await theo.ComeInAsync(Theo);
        await maya.ComeInAsync(Maya);
        var path = $"/m/agreement/growth/{mentorship.MentorshipId}";

        var form = await theo.GetAsync(path);
        Assert.Equal("2027-02-09T09:00", form.Value("firstSession"));
        var page = await theo.PressAsync(form, "Sign and propose");
        Assert.Contains("Now it is Maya’s turn.", page.Text);
        await theo.PressAsync(form, "Sign and propose");
        Assert.Equal(1, (await MentorshipAsync(mentorship)).Agreement!.Version);

        var read = await maya.GetAsync(path);
        await theo.PressAsync(await theo.GetAsync(path + "/change"), "Sign and propose", ("everyDays", "7"));
        Assert.Contains("changed meanwhile", (await maya.PressAsync(read, "Sign")).Text);

        page = await maya.PressAsync(await maya.GetAsync(path), "Sign");
        Assert.True((await MentorshipAsync(mentorship)).IsSigned);
        Assert.Contains("Session 1 is on Tuesday, February 9, 2027, 9:00 AM (Paris time).", page.Text);
    }

    [Fact]
    public async Task Goals_are_the_mentees_and_confirmed_by_the_mentor()
    {
        var mentorship = await people.KickOffAsync();
        await theo.ComeInAsync(Theo);
        await maya.ComeInAsync(Maya);
        var path = $"/m/goals/growth/{mentorship.MentorshipId}";

        var page = await theo.PressAsync(await theo.GetAsync(path), "Save goals", ("goals[0].specific", "Lead the spring project"));
        Assert.Contains("say by when", page.ErrorOf("goals[0].due"));
        Assert.Equal("Lead the spring project", page.Value("goals[0].specific"));

        await theo.PressAsync(
            page, "Save goals",
            ("goals[0].measure", "The plan is approved"), ("goals[0].achievable", "I know the team"), ("goals[0].relevant", "It opens the next role"), ("goals[0].due", "2027-05-31"), ("goals[0].progress", "0"));
        await maya.PressAsync(await maya.GetAsync(path), "Save goals", ("goals[0].confirmed", "yes"));

        Assert.True(Assert.Single((await MentorshipAsync(mentorship)).Goals!).Confirmed);
        page = await theo.PressAsync(await theo.GetAsync(path), "Save goals", ("goals[0].progress", "40"));
        Assert.Contains("40 percent", page.Text);
        Assert.True(Assert.Single((await MentorshipAsync(mentorship)).Goals!).Confirmed);
    }

    [Fact]
    public async Task A_session_shows_both_clocks_opens_in_its_window_and_asks_one_question_afterwards()
    {
        await people.KickOffAsync(mentorZone: "Europe/London");
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await theo.ComeInAsync(Theo);
        var path = $"/m/s/growth/{session.SessionId}";

        var page = await theo.GetAsync(path);
        Assert.Contains("(Paris time)", page.Text);
        Assert.Contains("(London time)", page.Text);
        Assert.Contains("The room opens on", page.Text);
        Assert.DoesNotContain("Enter the room", page.Text);
        page = await theo.PressAsync(page, "Save my topics", ("topics", "My first 90 days"));
        Assert.Equal("My first 90 days", page.Value("topics"));

        await app.AdvanceToAsync(session.StartsAt);
        (theo, maya) = (new Browser(app), new Browser(app));
        await theo.ComeInAsync(Theo);
        await maya.ComeInAsync(Maya);
        page = await theo.PressAsync(await theo.GetAsync(path), "Enter the room");
        Assert.Contains("Waiting for Maya.", page.Text);
        page = await maya.PressAsync(await maya.GetAsync(path), "Enter the room");
        Assert.Contains("Everybody is here.", page.Text);

        await app.AdvanceToAsync(session.EndsAt);
        page = await theo.PressAsync(await theo.FollowAsync(await theo.GetAsync(path), "Key points"), "5");
        Assert.Contains("Your answer is saved.", page.Text);
        page = await theo.PressAsync(page, "Save key points", ("summary", "Theo writes a plan."));
        Assert.Equal("Theo writes a plan.", page.Value("summary"));
        Assert.Equal(5, (await app.ReadAsync<Session>(Program, session.Id)).Pulses![ProgramDriver.Id(Theo)]);
    }

    [Fact]
    public async Task A_session_is_moved_on_ones_own_clock()
    {
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await theo.ComeInAsync(Theo);
        var path = $"/m/s/growth/{session.SessionId}";

        var page = await theo.PressAsync(await theo.GetAsync(path), "Move the session", ("startsAt", "2027-01-01T10:00"));
        Assert.Contains("must be in the future", page.ErrorOf("startsAt"));
        page = await theo.PressAsync(page, "Move the session", ("startsAt", "2027-02-18T14:00"));

        Assert.Contains("2:00 PM to 2:30 PM (Paris time)", page.Text);
        Assert.Equal(new DateTimeOffset(2027, 2, 18, 13, 0, 0, TimeSpan.Zero), (await app.ReadAsync<Session>(Program, session.Id)).StartsAt);
        await theo.PressAsync(await theo.GetAsync(path), "Move the session", ("startsAt", "2027-02-18T14:00"));
        Assert.Equal(1, (await app.ReadAsync<Session>(Program, session.Id)).Sequence);
    }

    [Fact]
    public async Task A_survey_asks_what_it_needs_and_keeps_the_latest_answers()
    {
        var mentorship = await people.KickOffAsync();
        await theo.ComeInAsync(Theo);
        var path = $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}";

        var page = await theo.PressAsync(await theo.GetAsync(path), "Send", ("rhythm", "yes"));
        Assert.Contains("needs an answer", page.ErrorOf(Questionnaire.AtEase));
        await theo.PressAsync(page, "Send", (Questionnaire.AtEase, "2"), ("rhythm", "yes"));
        await theo.PressAsync(await theo.GetAsync(path), "Send", (Questionnaire.AtEase, "4"));

        var answers = Assert.Single(await app.ListAsync<SurveyAnswers>(Program));
        Assert.Equal("4", answers.Answers[Questionnaire.AtEase]);
    }

    [Fact]
    public async Task A_concern_reaches_the_coordinator_once_and_the_partner_not_at_all()
    {
        var mentorship = await people.KickOffAsync();
        await theo.ComeInAsync(Theo);
        await maya.ComeInAsync(Maya);
        var form = await theo.FollowAsync(await theo.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}"), "Something is wrong");

        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("The coordinator has your note", (await theo.PressAsync(form, "Send in confidence", ("text", "I feel talked down to."))).Text);
        }

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.ConcernRaised, "I feel talked down to."), (item.Kind, item.Cause));
        Assert.DoesNotContain("talked down", (await maya.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}")).Text);
    }

    [Fact]
    public async Task A_mentorship_is_left_without_a_reason_and_a_second_click_is_harmless()
    {
        var mentorship = await people.KickOffAsync();
        await theo.ComeInAsync(Theo);
        var form = await theo.GetAsync($"/m/leave/growth/{mentorship.MentorshipId}");

        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("We will end the mentorship kindly.", (await theo.PressAsync(form, "End this mentorship")).Text);
        }

        Assert.Equal(MentorshipStage.Ended, (await MentorshipAsync(mentorship)).Stage);
        Assert.Equal(EnrollmentStage.Ready, await people.StageOfAsync(Maya));
    }

    [Fact]
    public async Task A_program_is_left_and_says_so_ever_after()
    {
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        await theo.ComeInAsync(Theo);

        var page = await theo.PressAsync(await theo.GetAsync("/m/leave/growth"), "Leave the program");

        Assert.Contains("You left this program.", page.Text);
        Assert.Equal(EnrollmentStage.Left, await people.StageOfAsync(Theo));
    }

    [Fact]
    public async Task What_belongs_to_others_is_not_there()
    {
        var mentorship = await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await people.InviteAsync("Nadia", ProgramRole.Mentee);
        using var nadia = new Browser(app);
        await nadia.ComeInAsync("Nadia");

        foreach (var path in (string[])
            [$"/m/mentorship/growth/{mentorship.MentorshipId}", $"/m/agreement/growth/{mentorship.MentorshipId}", $"/m/s/growth/{session.SessionId}", "/m/profile/other", "/m/s/growth/%23%3F"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(path)).Status);
        }
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        maya.Dispose();
        await app.DisposeAsync();
    }

    private static (string, string)[] Profile =>
    [
        ("needs", "Leadership, Presenting"), ("motivation", "I want to grow."), ("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"), ("style", "Direct"), ("learning", "Doing"),
    ];

    private static IEnumerable<(string, string)> RightAnswers(ProgramRole role) =>
        Curriculum.For(role).SelectMany(module => module.Questions).Select(question => (question.Id, question.Right.ToString()));

    private Task<Mentorship> MentorshipAsync(Mentorship mentorship) => app.ReadAsync<Mentorship>(Program, mentorship.Id);
}
