using MentorFlow.Domain.People;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Home;

/// <summary>One page has all that is asked of somebody, in all programs, and nothing that is done or past (R116).</summary>
public sealed class HomeTaskTests : PageTest
{
    private const string Second = "second";

    [Fact]
    public async Task Tasks_of_two_programs_stand_in_the_order_of_their_days_until_they_are_done()
    {
        await People.KickOffAsync();
        await InviteToSecondAsync();
        await TheoBrowser.ComeInAsync(Theo);

        var home = await TheoBrowser.GetAsync("/m");
        var (devices, invitation) = (Place(home, "Before your first session"), Place(home, "You are invited as a mentee."));
        Assert.InRange(devices, 0, invitation - 1);
        Assert.Contains("Second 2027, by", Tasks(home)[invitation]);
        Assert.Contains("Growth 2027", home.Text);

        await People.DoAsync(App.Get<EnrollmentActs>().AnswerInvitationAsync(Second, ProgramDriver.Id(Theo), accepted: true));
        home = await TheoBrowser.GetAsync("/m");
        Assert.Equal(-1, Place(home, "You are invited"));
        Assert.Equal(Tasks(home).Count - 1, Place(home, "Your profile comes next."));
    }

    [Fact]
    public async Task A_session_that_was_held_counts_its_time_and_asks_until_it_is_answered()
    {
        var pair = await People.KickOffAsync();
        var held = await People.MeetAsync();
        await App.Get<ThreadActs>().SayAsync(
            new ThreadPlace(A.ProgramId, pair.MentorshipId), ProgramDriver.Id(Maya), [new SaidLine($"{Guid.NewGuid()}", "That was good.")]);
        await TheoBrowser.ComeInAsync(Theo);

        var home = await TheoBrowser.GetAsync("/m");
        Assert.Contains("0 h 30 min, in 1 session.", home.Text);
        Assert.Contains("1 new message", home.Text);
        Assert.Contains("You met on", home.Text);
        Assert.InRange(Place(home, "How was your last session with Maya?"), 0, int.MaxValue);

        await People.DoAsync(App.Get<SessionActs>().FollowUpAsync(A.ProgramId, held.SessionId, ProgramDriver.Id(Theo), 5, "A plan."));
        Assert.Equal(-1, Place(await TheoBrowser.GetAsync("/m"), "How was your last session"));
    }

    [Fact]
    public async Task Feedback_that_a_partner_asks_for_stands_there_until_it_is_given()
    {
        var pair = await People.KickOffAsync();
        await People.DoAsync(App.Get<FeedbackActs>().WantAsync(A.ProgramId, pair.MentorshipId, ProgramDriver.Id(Maya)));
        await TheoBrowser.ComeInAsync(Theo);
        Assert.InRange(Place(await TheoBrowser.GetAsync("/m"), "Maya asks you for feedback."), 0, int.MaxValue);

        await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync($"/m/feedback/growth/{pair.MentorshipId}"), "Give feedback", ("topic", "Style"), ("wentWell", "You ask first."));

        Assert.Equal(-1, Place(await TheoBrowser.GetAsync("/m"), "asks you for feedback"));
    }

    private async Task InviteToSecondAsync()
    {
        var definition = A.Program(App.Now) with { ProgramId = Second, Name = "Second 2027" };
        Assert.Null((await App.Get<ProgramActs>().CreateAsync(definition, "system")).Refusal);
        Assert.Null((await App.Get<ProgramActs>().StartAsync(Second, "system")).Refusal);
        Assert.Null((await App.Get<InvitationActs>().InviteAsync(Second, ProgramDriver.Id(Theo), ProgramRole.Mentee, "import", "system")).Refusal);
        await App.SettleAsync();
    }

    private static IReadOnlyList<string> Tasks(SeenPage home) => [.. home.Html.QuerySelectorAll("#tasks .card").Select(card => card.TextContent)];

    private static int Place(SeenPage home, string text) => Tasks(home).ToList().FindIndex(one => one.Contains(text, StringComparison.Ordinal));
}
