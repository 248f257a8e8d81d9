using System.Net;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Participants.Circles;
using MentorFlow.Orchestrations.Circles;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Circles;

/// <summary>"This circle?", asked on a page: who, what about, and a free choice (R30).</summary>
public sealed class SeatPageTests
{
    private static readonly CircleSettings OfFive = new(Smallest: 4, Largest: 5, Quorum: 3);

    private static readonly string[] Four = ["Theo", "Lea", "Sam", "Noor"];

    [Fact]
    public async Task A_yes_is_said_on_the_page_that_the_mail_leads_to_and_a_second_press_is_kind()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var offered = await story.OfferAsync();
        using var theo = new Browser(story.App);
        var page = await theo.ComeInAsync(story.App.Get<LinkWriter>().CircleSeat(A.Id("Theo"), A.ProgramId, offered.CircleId));
        Assert.Equal(("This circle?", $"/m/circle/growth/{offered.CircleId}"), (page.Heading, page.Path));
        foreach (var told in (string[])["Maya Example", "Noor Example", "host", "Leadership", "With 4 others", "needs 3 people", "silence counts as a no"])
        {
            Assert.Contains(told, page.Text);
        }

        Assert.Contains("We have a circle in mind for you.", (await theo.GetAsync("/m")).Text);
        var said = await theo.PressAsync(page, "Yes, I would like to");
        Assert.Contains("You said yes.", said.Text);
        Assert.Empty(said.Html.QuerySelectorAll("main form"));
        Assert.Contains("You said yes.", (await theo.PressAsync(page, "Yes, I would like to")).Text);

        Assert.Equal(SeatStage.Accepted, (await story.SeatAsync(offered, "Theo")).Stage);
        foreach (var name in (string[])[CircleStory.Host, "Lea", "Sam", "Noor"])
        {
            await story.AnswerAsync(offered, name, accepted: true);
        }

        var begun = await theo.GetAsync($"/m/circle/growth/{offered.CircleId}");
        Assert.Contains("You are in this circle.", begun.Text);
        Assert.Equal($"/m/mentorship/growth/{offered.CircleId}", begun.LinkTo("Go to your circle"));
    }

    [Fact]
    public async Task A_host_who_is_asked_about_a_circle_is_not_told_that_there_is_none_and_offered_a_break()
    {
        const string None = "You host no circle at the moment.";
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        using var before = new Browser(story.App);
        Assert.Contains(None, (await before.ComeInAsync(CircleStory.Host)).Text);
        await story.OfferAsync();

        using var host = new Browser(story.App);
        var home = await host.ComeInAsync(CircleStory.Host);

        Assert.Contains("We have a circle in mind for you.", home.Text);
        Assert.DoesNotContain(None, home.Text);
    }

    [Fact]
    public async Task A_no_names_a_kind_of_reason_that_only_coordinators_read_and_nothing_typed_is_lost()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var offered = await story.OfferAsync();
        using var lea = new Browser(story.App);
        await lea.ComeInAsync("Lea");
        var page = await lea.GetAsync($"/m/circle/growth/{offered.CircleId}");
        var tooLong = new string('a', SeatScreen.LongestReason + 1);

        var refused = await lea.PressAsync(page, "No, thank you", ("kind", nameof(DeclineReason.NoTime)), ("reason", tooLong));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, tooLong), (refused.Status, refused.Value("reason")));
        var said = await lea.PressAsync(page, "No, thank you", ("kind", nameof(DeclineReason.NoTime)), ("reason", "Too much at the moment."));

        Assert.Contains("You said no, and that is fine.", said.Text);
        var seat = await story.SeatAsync(offered, "Lea");
        Assert.Equal((SeatStage.Declined, DeclineReason.NoTime, "Too much at the moment."), (seat.Stage, seat.Reason, seat.Because));
        using var sam = new Browser(story.App);
        await sam.ComeInAsync("Sam");
        Assert.DoesNotContain("Too much", (await sam.GetAsync($"/m/circle/growth/{offered.CircleId}")).Text);
        using var stranger = new Browser(story.App);
        await story.JoinAsync("Olga");
        await stranger.ComeInAsync("Olga");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/m/circle/growth/{offered.CircleId}")).Status);
    }

    [Fact]
    public async Task The_mail_names_the_people_and_what_it_is_about_and_leads_to_the_page()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        await story.OfferAsync();

        var mail = Assert.Single(
            ((MemoryMailSender)story.App.Get<IMailSender>()).Mails,
            one => one.Subject.StartsWith("A circle for you", StringComparison.Ordinal) && one.To.Name.StartsWith("Theo", StringComparison.Ordinal));

        Assert.Contains("Maya Example", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("With Theo", mail.Text, StringComparison.Ordinal);
        Assert.Contains("What most of you would like to learn: Leadership.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_a_circle_that_runs_is_offered_with_its_people_and_who_joins_signs_too()
    {
        await using var story = await CircleStory.StartAsync(OfFive, Four, app: await TestApp.StartWithHttpAsync());
        var circle = await story.KickOffAsync();
        await story.JoinAsync("Olga");
        await story.LeaveAsync(circle, "Theo");
        var asked = await story.People.DoAsync(story.App.Get<ReplacementActs>().FindAsync(A.ProgramId, circle.MentorshipId, "coordinator:robin"));
        using var olga = new Browser(story.App);
        await olga.ComeInAsync("Olga");

        var page = await olga.GetAsync($"/m/circle/growth/{asked.CircleId}");
        Assert.Equal("A place in this circle?", page.Heading);
        Assert.Contains("Lea Example", page.Text);
        Assert.DoesNotContain("Theo Example", page.Text);
        await olga.PressAsync(page, "Yes, I would like to");

        var joined = await olga.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}");
        Assert.Contains("Your circle has an agreement that you have not signed yet.", joined.Text);
        await olga.PressAsync(await olga.GetAsync($"/m/agreement/growth/{circle.MentorshipId}"), "Sign");
        Assert.True((await story.ReadAsync()).Signatures!.ContainsKey(A.Id("Olga")));
        Assert.Contains("Session 1 is on", (await olga.GetAsync($"/m/mentorship/growth/{circle.MentorshipId}")).Text);
    }
}
