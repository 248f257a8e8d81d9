using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Entrance;

public sealed class EntranceTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser browser = null!;

    private LinkWriter Links => app.Get<LinkWriter>();

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        browser = new Browser(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await people.InviteAsync(Maya, ProgramRole.Mentor);
    }

    [Fact]
    public void Every_link_that_leads_somewhere_says_where()
    {
        // These have pages of their own, which say who they are for.
        LinkPurpose[] others =
        [
            LinkPurpose.Unsubscribe, LinkPurpose.Later, LinkPurpose.Sponsor, LinkPurpose.Safeguarding, LinkPurpose.SponsorRetrospective,
            LinkPurpose.SponsorReport, LinkPurpose.Erased,
        ];

        Assert.All(
            Enum.GetValues<LinkPurpose>().Except(others),
            purpose => Assert.True(Languages.BuiltIn.English.Language.Messages.ContainsKey($"entrance.link.to.{purpose}"), $"{purpose} has no text."));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_says_what_it_is_for()
    {
        var page = await browser.GetAsync(Links.Invitation(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery);

        Assert.Contains("This link takes you to your invitation.", page.Text);
        Assert.Empty(browser.Cookies);
        Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync(Theo));
    }

    [Fact]
    public async Task The_button_exchanges_the_link_for_a_visit_and_the_address_has_no_secret()
    {
        var page = await browser.ComeInAsync(Links.Invitation(ProgramDriver.Id(Theo), A.ProgramId));

        Assert.Equal("/m/invitation/growth", page.Path);
        var cookie = Assert.Single(browser.Cookies);
        Assert.True(cookie.HttpOnly);
    }

    [Fact]
    public async Task With_a_visit_a_link_of_the_same_person_leads_straight_to_its_page()
    {
        await browser.ComeInAsync(Theo);

        var page = await browser.GetAsync(Links.Invitation(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery);

        Assert.Equal("/m/invitation/growth", page.Path);
    }

    [Fact]
    public async Task A_link_of_somebody_else_says_whose_visit_it_would_end()
    {
        await browser.ComeInAsync(Theo);

        var page = await browser.GetAsync(Links.Home(ProgramDriver.Id(Maya)).PathAndQuery);
        Assert.Contains("used by Theo Example", page.Text);

        page = await browser.PressAsync(page, "Continue");
        Assert.Contains("You are here as Maya Example.", page.Text);
    }

    [Fact]
    public async Task An_expired_link_offers_a_new_one()
    {
        var link = Links.Home(ProgramDriver.Id(Theo)).PathAndQuery;
        await app.AdvanceAsync(TimeSpan.FromDays(31));

        var page = await browser.GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("This link is over", page.Heading);
        Assert.NotNull(page.Html.QuerySelector("form[action='/m/new-link']"));
    }

    [Fact]
    public async Task A_tampered_link_opens_nothing()
    {
        var link = Links.Home(ProgramDriver.Id(Theo)).PathAndQuery;

        var page = await browser.GetAsync(link[..^2] + (link[^2] == 'A' ? "B" : "A") + link[^1]);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This link does not work", page.Heading);
    }

    [Fact]
    public async Task Links_and_visits_from_before_they_were_taken_back_open_nothing()
    {
        var link = Links.Home(ProgramDriver.Id(Theo)).PathAndQuery;
        await browser.ComeInAsync(Theo);
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await app.Get<PersonActs>().SaveAsync(
            ProgramDriver.Id(Theo), person => person! with { LinksValidFrom = app.Now }, "system", DecisionName.PersonUpdated,
            TestContext.Current.CancellationToken);

        Assert.Equal("This link was taken back", (await browser.GetAsync(link)).Heading);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/m")).Status);
    }

    [Fact]
    public async Task A_visit_ends_after_twelve_hours_and_when_it_is_ended()
    {
        var home = await browser.ComeInAsync(Theo);
        await browser.PressAsync(home, "End visit");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/m")).Status);

        await browser.ComeInAsync(Theo);
        await app.AdvanceAsync(TimeSpan.FromHours(12));
        Assert.Equal("Please come in by a link", (await browser.GetAsync("/m")).Heading);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_of_an_ended_visit_opens_nothing()
    {
        var home = await browser.ComeInAsync(Theo);
        var copy = Assert.Single(browser.Cookies, cookie => cookie.Name == "visit").Value;

        await browser.PressAsync(home, "End visit");

        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add("Cookie", $"visit={copy}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/m", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task However_often_and_at_once_a_link_is_asked_for_one_mail_goes_out()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.Client.PostAsync(
            "/m/new-link",
            new FormUrlEncodedContent([KeyValuePair.Create("email", " Theo@example.com ")]),
            TestContext.Current.CancellationToken)));
        await app.SettleAsync();

        Assert.Single(await people.SentAsync(MailTemplate.NewLink));
    }

    [Fact]
    public async Task Who_sends_broken_links_without_end_is_told_to_wait_and_a_good_link_still_opens()
    {
        HttpResponseMessage? answer = null;
        foreach (var number in Enumerable.Range(0, 125))
        {
            answer = await browser.Client.GetAsync($"/m/l/nothing{number}", TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("Too much at once", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/m", (await browser.ComeInAsync(Theo)).Path);
    }

    [Theory]
    [InlineData("theo@example.com")]
    [InlineData("nobody@example.com")]
    [InlineData("not an address")]
    public async Task Asking_for_a_new_link_is_answered_the_same_for_everybody(string email)
    {
        var page = await browser.PressAsync(await browser.GetAsync("/m/new-link"), "Send me a link", ("email", email));

        Assert.Equal("/m/new-link?sent", page.Path);
        Assert.Equal("Look into your mailbox", page.Heading);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value)
    {
        await browser.ComeInAsync(Theo);
        var form = await browser.GetAsync("/m/invitation/growth");
        browser.Client.DefaultRequestHeaders.Add(header, value);

        var page = await browser.PressAsync(form, "No, thank you");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync(Theo));
    }

    [Fact]
    public async Task A_form_without_the_token_of_this_visit_is_refused()
    {
        await browser.ComeInAsync(Theo);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/m/invitation/growth", ("answer", "no"))).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await browser.PostAsync("/m/invitation/growth", ("answer", "no"), ("form-token", app.Get<FormSigner>().Sign("another visit")))).Status);
        Assert.Equal(EnrollmentStage.Invited, await people.StageOfAsync(Theo));
    }

    [Fact]
    public async Task One_click_unsubscribes_without_a_visit_even_by_an_old_mail()
    {
        var link = Links.Unsubscribe(ProgramDriver.Id(Theo), A.ProgramId).PathAndQuery;
        await app.AdvanceAsync(TimeSpan.FromDays(60));
        Assert.Contains("Growth 2027", (await browser.GetAsync(link)).Heading);

        for (var click = 0; click < 2; click++)
        {
            Assert.Equal("Done", (await browser.PostAsync(link, ("List-Unsubscribe", "One-Click"))).Heading);
        }

        var preferences = await app.ReadAsync(MailPreferences.KeyOf(ProgramDriver.Id(Theo)));
        Assert.Equal([A.ProgramId], preferences.UnsubscribedFrom);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }
}
