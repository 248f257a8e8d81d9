using System.Net;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Cards;

/// <summary>Cards of one screen by stage: on the mentorship's page, on the session's page, from a mail; seen or not.</summary>
public sealed class CardPageTests : PageTest
{
    private const string Goals = "Before you first meet: one goal in a sentence";

    [Fact]
    public async Task Before_the_first_session_they_stand_on_both_pages_and_are_read_or_put_aside_by_a_button()
    {
        var mentorship = await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}");
        Assert.Equal(3, page.Html.QuerySelectorAll("#cards a").Length);
        Assert.Equal(["new", "new", "new"], Badges(page));

        var card = await TheoBrowser.FollowAsync(page, Goals);
        Assert.Equal(Goals, card.Heading);
        Assert.EndsWith($"/m/card/growth/first-goals/{mentorship.MentorshipId}", card.Path, StringComparison.Ordinal);
        Assert.Contains("Say it like this", card.Text);
        Assert.Empty(await App.ListAsync<SeenCards>(Program));

        page = await TheoBrowser.PressAsync(card, "I have read it");
        Assert.Equal($"/m/mentorship/growth/{mentorship.MentorshipId}", page.Path.Split('?')[0]);
        Assert.Contains("Marked as read.", page.Text);
        Assert.Equal(["new", "new", "read"], Badges(page).Order());

        page = await TheoBrowser.GetAsync($"/m/s/growth/{session.SessionId}");
        Assert.Equal(3, page.Html.QuerySelectorAll("#cards details").Length);
        page = await TheoBrowser.PressAsync(page, "Not for me");
        Assert.Equal($"/m/s/growth/{session.SessionId}", page.Path.Split('?')[0]);
        Assert.Equal(["new", "put aside", "read"], Badges(page).Order());
        var seen = Assert.Single(await App.ListAsync<SeenCards>(Program));
        Assert.Equal((A.Id(Theo), 1), (seen.PersonId, seen.Cards.Values.Count(one => one.IsSkipped)));
    }

    [Fact]
    public async Task Beside_a_call_they_open_in_place_and_nothing_there_leaves_the_page()
    {
        await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await App.AdvanceToAsync(session.StartsAt);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.GetAsync($"/m/s/growth/{session.SessionId}");

        Assert.NotNull(page.Html.GetElementById("call"));
        Assert.Equal(3, page.Html.QuerySelectorAll("#beside #cards details").Length);
        Assert.Empty(page.Html.QuerySelectorAll("#cards form, #cards a"));
        Assert.NotEmpty(page.Html.QuerySelectorAll("#beside #agenda ~ #aids details"));
    }

    [Fact]
    public async Task A_link_of_a_mail_leads_each_to_the_card_of_their_role_in_their_language()
    {
        var mentorship = await People.KickOffAsync();
        await App.Get<PersonActs>().ChooseLanguageAsync(ProgramDriver.Id(Theo), "fr");

        var ofMentor = await MayaBrowser.ComeInAsync(LinkFor(Maya));
        var ofMentee = await TheoBrowser.GetAsync(LinkFor(Theo).PathAndQuery);
        ofMentee = await TheoBrowser.PressAsync(ofMentee, "Continu");

        Assert.Equal($"/m/cards/growth/stalled/{mentorship.MentorshipId}", ofMentor.Path);
        Assert.Equal("It has gone quiet: take the first step", ofMentor.Heading);
        Assert.Contains("À faire", ofMentee.Text);
        Assert.DoesNotContain("Do this", ofMentee.Text);

        Uri LinkFor(string name) => App.Get<LinkWriter>().Cards(ProgramDriver.Id(name), A.ProgramId, CardStage.Stalled, mentorship.MentorshipId);
    }

    [Fact]
    public async Task What_is_for_another_role_another_mentorship_or_no_stage_is_not_there()
    {
        var mentorship = await People.KickOffAsync();
        await TheoBrowser.ComeInAsync(Theo);
        string[] addresses =
        [
            $"/m/card/growth/stalled-mentor/{mentorship.MentorshipId}",
            $"/m/card/growth/nothing/{mentorship.MentorshipId}",
            "/m/card/growth/first-goals/nobody-else",
            $"/m/cards/growth/nothing/{mentorship.MentorshipId}",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync(address)).Status);
        }

        await TheoBrowser.GetAsync($"/m/cards/growth/before-closing/{mentorship.MentorshipId}");
        Assert.Empty(await App.ListAsync<SeenCards>(Program));
    }

    private static IReadOnlyList<string> Badges(SeenPage page) =>
        [.. page.Html.QuerySelectorAll("#cards .badge").Select(badge => badge.TextContent.Trim())];
}
