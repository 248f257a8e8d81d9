using System.Globalization;
using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Circles;

/// <summary>A circle through its pages: who has signed, common goals, messages to all, the host of the next session, leaving (R30).</summary>
public sealed class CirclePageTests
{
    private static readonly CircleSettings OfFive = new(Smallest: 4, Largest: 5, Quorum: 3);

    private static readonly string[] Four = ["Theo", "Lea", "Sam", "Noor"];

    [Fact]
    public async Task Five_sign_one_after_the_other_and_each_reads_who_is_missing()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var circle = await story.BeginAsync();
        await story.People.DoAsync(story.App.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, circle.MentorshipId, A.Id("Lea"), A.Agreement(story.App.Now.AddDays(7))));
        using var theo = new Browser(story.App);
        await theo.ComeInAsync("Theo");
        var page = await theo.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}");
        Assert.StartsWith("Your circle with ", page.Heading, StringComparison.Ordinal);
        Assert.EndsWith(" and 2 others", page.Heading, StringComparison.Ordinal);
        Assert.Contains("1 of 5 has signed. It waits for ", page.Text);
        Assert.Contains("An agreement is proposed.", page.Text);

        foreach (var name in (string[])["Theo", "Sam", "Noor", CircleStory.Host])
        {
            using var browser = new Browser(story.App);
            await browser.ComeInAsync(name);
            await browser.PressAsync(await browser.GetAsync($"/m/agreement/growth/{circle.MentorshipId}"), "Sign");
        }

        Assert.Equal(MentorshipStage.Active, (await story.ReadAsync()).Stage);
        var signed = await theo.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}");
        Assert.Contains("Maya leads the talk of the next session.", signed.Text);
        var session = await theo.GetAsync($"/m/s/growth/{(await story.SessionAsync()).SessionId}");
        Assert.Equal("Session 1 of your circle", session.Heading);
        Assert.Contains("Maya leads the talk.", session.Text);
        Assert.Contains("The session needs 3 people to be held.", session.Text);
    }

    [Fact]
    public async Task A_goal_of_all_is_seen_by_all_beside_ones_own_and_a_message_goes_to_the_circle()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var circle = await story.KickOffAsync();
        var goals = $"/m/goals/growth/{circle.MentorshipId}";
        using var theo = new Browser(story.App);
        await theo.ComeInAsync("Theo");
        await theo.PressAsync(await theo.GetAsync(goals), "Save this goal", Goal(story, "We hold an open evening", ("common", "yes")));
        await theo.PressAsync(await theo.GetAsync(goals), "Save this goal", Goal(story, "I lead the meeting"));
        await theo.PressAsync(
            await theo.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}"), "Send the message", ("text", "Who brings the cake?"));

        using var sam = new Browser(story.App);
        await sam.ComeInAsync("Sam");
        var page = await sam.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}");
        Assert.Contains("We hold an open evening", page.Text);
        Assert.Contains("A goal of the circle", page.Text);
        Assert.Contains("I lead the meeting", page.Text);
        Assert.Contains("A goal of Theo", page.Text);
        Assert.Contains("Theo", page.Text);
        Assert.Contains("Who brings the cake?", page.Text);
        Assert.Contains("a line from anybody is enough", page.Text);
        var known = (await story.ReadAsync()).Goals!;
        Assert.Equal(((string?)null, true), (known[0].OwnerId, known[0].Confirmed));
        Assert.Equal((A.Id("Theo"), false), (known[1].OwnerId, known[1].Confirmed));
        await sam.PressAsync(await sam.GetAsync(goals), "I confirm this goal");

        Assert.True((await story.ReadAsync()).Goals![1].Confirmed);
    }

    [Fact]
    public async Task A_member_leaves_by_page_the_words_say_that_the_circle_goes_on_and_a_second_press_is_kind()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var circle = await story.KickOffAsync();
        using var noor = new Browser(story.App);
        await noor.ComeInAsync("Noor");
        var page = await noor.GetAsync($"/m/leave/growth/{circle.MentorshipId}");
        Assert.Equal("Leave your circle?", page.Heading);
        Assert.Contains("The circle goes on with the others", page.Text);

        var gone = await noor.PressAsync(page, "Leave the circle", ("thanks", "Thank you all."));
        Assert.Contains("You have left the circle. The others hear of it, and no reason.", gone.Text);
        Assert.Contains("You have left the circle", (await noor.PressAsync(page, "Leave the circle")).Text);

        Assert.Equal((4, true), ((await story.ReadAsync()).Members.Count, (await story.ReadAsync()).IsOpen));
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}")).Status);
        using var theo = new Browser(story.App);
        await theo.ComeInAsync("Theo");
        Assert.Contains("Thank you all.", (await theo.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}")).Text);
    }

    [Fact]
    public async Task French_pages_of_a_circle_speak_of_no_pair()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var circle = await story.KickOffAsync();
        await story.App.Get<PersonActs>().SaveAsync(
            A.Id("Noor"), person => person! with { Language = "fr" }, "system", DecisionName.PersonUpdated, TestContext.Current.CancellationToken);
        using var noor = new Browser(story.App);
        await noor.ComeInAsync("Noor");
        string[] paths =
        [
            "/m", $"/m/mentorship/growth/{circle.MentorshipId}", $"/m/agreement/growth/{circle.MentorshipId}",
            $"/m/agreement/growth/{circle.MentorshipId}/change", $"/m/goals/growth/{circle.MentorshipId}", $"/m/leave/growth/{circle.MentorshipId}",
            $"/m/s/growth/{(await story.SessionAsync()).SessionId}", "/m/leave/growth",
        ];

        foreach (var path in paths)
        {
            var page = await noor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("binôme", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("partenaire", page.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.StartsWith("Votre cercle avec ", (await noor.GetAsync(paths[1])).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_people_than_a_call_of_the_page_bears_are_told_so_where_they_agree_and_where_they_meet()
    {
        await using var story = await CircleStory.StartAsync(
            OfFive with { Largest = 7 }, [.. Four, "Olga", "Ines"], app: await TestApp.StartWithHttpAsync());
        var circle = await story.BeginAsync();
        using var theo = new Browser(story.App);
        await theo.ComeInAsync("Theo");
        var form = await theo.GetAsync($"/m/agreement/growth/{circle.MentorshipId}/change");
        Assert.Contains("You are 7, and the call on a session’s page holds 5.", form.Text);
        Assert.Equal("", form.Value("channel"));
        var acts = story.App.Get<MentorshipActs>();
        await story.People.DoAsync(acts.ProposeAgreementAsync(
            A.ProgramId, circle.MentorshipId, circle.Members[0].PersonId, A.Agreement(story.App.Now.AddDays(7))));
        foreach (var member in circle.Members.Skip(1))
        {
            await story.People.DoAsync(acts.SignAgreementAsync(A.ProgramId, circle.MentorshipId, member.PersonId, version: 1));
        }

        var page = await theo.GetAsync($"/m/s/growth/{(await story.SessionAsync()).SessionId}");

        Assert.Contains("You are 7, and the call on this page holds 5.", page.Text);
        Assert.Equal("#set-shape", page.LinkTo("Change how you hold this session"));
    }

    private static (string Field, string Value)[] Goal(CircleStory story, string specific, params (string Field, string Value)[] more) =>
    [
        ("specific", specific),
        ("measure", "Others say so."),
        ("achievable", "There is time."),
        ("relevant", "It helps all of us."),
        ("due", DateOnly.FromDateTime(story.App.Now.AddDays(60).UtcDateTime).ToString("O", CultureInfo.InvariantCulture)),
        .. more,
    ];
}
