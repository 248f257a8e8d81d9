using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>From the invitation to a match, by pages alone.</summary>
public sealed class JourneyTests : PageTest
{
    [Fact]
    public async Task From_the_invitation_to_the_pool_by_pages_alone()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        var page = await TheoBrowser.FollowAsync(await TheoBrowser.ComeInAsync(Theo), "Read the invitation");

        page = await TheoBrowser.PressAsync(page, "Yes, I take part");
        Assert.Contains("tick the box", page.ErrorOf("consent"));

        page = await TheoBrowser.PressAsync(page, "Yes, I take part", ("consent", "yes"));
        Assert.Equal("Your profile", page.Heading);

        page = await TheoBrowser.PressAsync(page, "Save my profile", [.. Profile, ("hasExperience", "yes")]);
        Assert.Equal("What your answers do", page.Heading);

        page = await TheoBrowser.FollowAsync(page, "Go on to the training");
        Assert.Equal("Your training", page.Heading);

        var module = await TheoBrowser.FollowAsync(page, "Begin");
        page = await TheoBrowser.PressAsync(module, "I have read this");
        Assert.Contains("Go on with", page.Text);

        page = await TheoBrowser.PressAsync(
            await TheoBrowser.FollowAsync(page, "Answer the questions"), "Send my answers", [.. RightAnswers(ProgramRole.Mentee)]);
        Assert.Contains("Certificate of training", page.Heading);
        Assert.Equal(EnrollmentStage.Ready, await People.StageOfAsync(Theo));
        Assert.Contains("The next round is on Monday, February 1, 2027, 9:00 AM (Paris time).", (await TheoBrowser.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task A_decline_is_thanked_and_asks_for_nothing()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "No, thank you");

        Assert.Contains("Thank you for telling us.", page.Text);
        Assert.Equal(EnrollmentStage.Declined, await People.StageOfAsync(Theo));
    }

    [Fact]
    public async Task An_invitation_that_comes_without_an_answer_is_no_decline()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "No, thank you", ("answer", "perhaps"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("choose yes or no", page.ErrorOf("answer"));
        Assert.Equal(EnrollmentStage.Invited, await People.StageOfAsync(Theo));
    }

    [Theory]
    [InlineData("perhaps", 5, "answer", "choose yes or no")]
    [InlineData("no", 1001, "reason", "at most 1,000 characters")]
    public async Task A_proposal_that_comes_without_an_answer_or_with_too_long_a_reason_keeps_what_was_typed(
        string answer, int length, string field, string rule)
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await App.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await App.ListAsync<Proposal>(Program));
        await TheoBrowser.ComeInAsync(Theo);
        var reason = new string('é', length);

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync($"/m/proposal/growth/{proposal.ProposalId}"), "No, thank you", ("answer", answer), ("reason", reason));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(rule, page.ErrorOf(field));
        Assert.Equal(reason, page.Value("reason"));
        Assert.Equal(ProposalStage.AwaitingMentee, Assert.Single(await App.ListAsync<Proposal>(Program)).Stage);
    }

    [Fact]
    public async Task A_profile_with_errors_comes_back_with_what_was_typed_and_says_what_is_wrong()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "Yes", ("consent", "yes"));

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync("/m/profile/growth"),
            "Save my profile",
            ("needs", ""), ("motivation", "Because <b>I</b> & you"), ("from-Monday-0", "10:00"), ("to-Monday-0", "09:00"), ("style", "Direct"),
            ("learning", "Doing"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("name at least one skill", page.ErrorOf("needs"));
        Assert.Contains("must end after it starts", page.ErrorOf("availability"));
        Assert.Equal("Because <b>I</b> & you", page.Value("motivation"));
        Assert.Equal("10:00", page.Value("from-Monday-0"));
    }

    [Theory]
    [InlineData("languages", "Gibberish of mine", "name languages that exist")]
    [InlineData("declaredConflicts", "Robin from Sales", "nobody is called Robin from Sales")]
    [InlineData("needs", "LONG", "each at most 100 characters")]
    [InlineData("notes", "LONG", "at most 2,000 characters")]
    [InlineData("zone", "Mars/Olympus Mons", "choose a city from the list")]
    public async Task What_matching_could_not_use_or_no_page_could_hold_is_refused_in_clear_words(string field, string value, string rule)
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "Yes", ("consent", "yes"));

        var page = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync("/m/profile/growth"),
            "Save my profile",
            [.. Profile.Where(answer => answer.Item1 != field), (field, value == "LONG" ? new string('x', 2001) : value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(rule, page.ErrorOf(field));
        Assert.Contains(rule, page.Html.QuerySelector($"#{FormState.IdOf(field)}-error")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_match_is_accepted_by_both_the_mentor_seeing_it_only_after_the_mentee()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await App.AdvanceAsync(TimeSpan.FromDays(31));
        var home = await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var path = home.LinkTo("See the proposal");
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(path)).Status);

        var page = await TheoBrowser.GetAsync(path);
        Assert.Equal("Maya Example as your mentor?", page.Heading);
        Assert.Contains("Leadership", page.Text);
        page = await TheoBrowser.PressAsync(page, "Yes, I would like to");
        Assert.Contains("Now we ask Maya", page.Text);
        Assert.Contains("You said yes to a match.", (await TheoBrowser.GetAsync("/m")).Text);

        page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Yes, I would like to");
        Assert.Contains("Both of you said yes.", page.Text);
        Assert.Contains("You and Theo", (await MayaBrowser.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task A_decline_keeps_its_reason_from_the_other_side()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await App.AdvanceAsync(TimeSpan.FromDays(31));
        var page = await TheoBrowser.FollowAsync(await TheoBrowser.ComeInAsync(Theo), "See the proposal");

        page = await TheoBrowser.PressAsync(page, "No, thank you", ("reason", "We worked together before."));

        Assert.Contains("This proposal is over.", page.Text);
        await MayaBrowser.ComeInAsync(Maya);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task A_program_is_left_and_says_so_ever_after()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/leave/growth"), "Leave the program");

        Assert.Contains("You left this program.", page.Text);
        Assert.Equal(EnrollmentStage.Left, await People.StageOfAsync(Theo));
    }

    private static (string, string)[] Profile =>
    [
        ("needs", "Leadership, Presenting"), ("motivation", "I want to grow."), ("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"), ("style", "Direct"),
        ("learning", "Doing"),
    ];

    private static IEnumerable<(string, string)> RightAnswers(ProgramRole role) =>
        A.RightAnswers(role).Select(answer => (answer.Key, answer.Value.ToString()));
}
