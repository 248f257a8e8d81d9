using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Visits;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Visits;

/// <summary>A link opens what it was mailed for, and a code by mail the rest.</summary>
public sealed partial class ProofTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly List<Browser> browsers = [];

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser browser = null!;

    private LinkWriter Links => app.Get<LinkWriter>();

    private static string Id => ProgramDriver.Id(Theo);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync("--Visits:Proof=code");
        people = new ProgramDriver(app);
        browser = NewBrowser();
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
    }

    [Fact]
    public async Task A_link_on_a_new_browser_opens_what_it_was_mailed_for_and_a_code_by_mail_the_persons_page()
    {
        var invitation = await browser.ComeInAsync(Links.Invitation(Id, A.ProgramId));
        Assert.Equal("/m/invitation/growth", invitation.Path);

        var proof = await browser.GetAsync("/m");
        Assert.Equal(("/m/proof?to=%2Fm", "One more step"), (proof.Path, proof.Heading));
        Assert.Empty(Codes());

        var home = await ProveAsync(proof);
        Assert.Equal("/m", home.Path);
        Assert.Contains("You are here as Theo Example.", home.Text);
    }

    [Fact]
    public async Task What_the_mail_asks_for_is_answered_without_a_code()
    {
        var invitation = await browser.ComeInAsync(Links.Invitation(Id, A.ProgramId));

        var answered = await browser.PressAsync(invitation, "No, thank you");

        Assert.Equal("/m/invitation/growth?done=Declined", answered.Path);
        Assert.NotEqual(EnrollmentStage.Invited, await people.StageOfAsync(Theo));
        Assert.Empty(Codes());
    }

    [Fact]
    public async Task The_link_to_ones_own_page_asks_for_a_code_and_the_code_comes_at_once_by_night_too()
    {
        await app.AdvanceToAsync(new DateTimeOffset(2027, 1, 5, 2, 0, 0, TimeSpan.Zero));

        var proof = await browser.ComeInAsync(Links.Home(Id));
        var asked = await browser.PressAsync(proof, "Mail me a code");

        Assert.Contains("A code is on its way", asked.Text);
        Assert.Equal([new SentMail(MailTemplate.VisitCode, Theo, app.Now)], await people.SentAsync(MailTemplate.VisitCode));
        var mail = Assert.Single(Codes());
        var record = Assert.Single(await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), one => one.Template is MailTemplate.VisitCode);
        Assert.DoesNotContain(CodeIn(mail), mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(CodeIn(mail), record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_can_be_tried_again_and_after_five_the_right_one_is_over()
    {
        var asked = await browser.PressAsync(await browser.ComeInAsync(Links.Home(Id)), "Mail me a code");
        var right = CodeIn(Assert.Single(Codes()));
        var wrong = right == "000000" ? "000001" : "000000";

        var page = asked;
        foreach (var _ in Enumerable.Range(0, VisitCode.MostTries))
        {
            page = await browser.PressAsync(asked, "Go on", ("code", wrong));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        }

        Assert.Contains("That code is over", page.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PressAsync(asked, "Go on", ("code", right))).Status);
        Assert.StartsWith("/m/proof", (await browser.GetAsync("/m")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_over_after_ten_minutes_and_after_one_use()
    {
        var asked = await browser.PressAsync(await browser.ComeInAsync(Links.Home(Id)), "Mail me a code");
        var code = CodeIn(Assert.Single(Codes()));
        Assert.Equal("/m", (await browser.PressAsync(asked, "Go on", ("code", code))).Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PressAsync(asked, "Go on", ("code", code))).Status);

        var other = NewBrowser();
        var late = await other.PressAsync(await other.ComeInAsync(Links.Home(Id)), "Mail me a code");
        await app.AdvanceAsync(VisitCode.Life);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PressAsync(late, "Go on", ("code", CodeIn(Codes()[^1])))).Status);
    }

    [Fact]
    public async Task No_more_than_five_codes_go_to_one_mailbox_in_a_quarter_of_an_hour()
    {
        var proof = await browser.ComeInAsync(Links.Home(Id));
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await browser.PressAsync(proof, "Mail me a code");
        }

        var refused = await browser.PressAsync(proof, "Mail me a code");

        Assert.Equal((HttpStatusCode)429, refused.Status);
        Assert.NotNull(refused.Answer.Headers.RetryAfter);
        Assert.Equal(5, Codes().Count);
    }

    [Fact]
    public async Task A_browser_that_is_remembered_needs_no_code_until_it_is_forgotten()
    {
        browser.Client.DefaultRequestHeaders.Add("User-Agent", Firefox);
        await ProveAsync(await browser.ComeInAsync(Links.Home(Id)), remember: true);
        await browser.PressAsync(await browser.GetAsync("/m"), "End visit");

        Assert.Equal("/m", (await browser.ComeInAsync(Links.Home(Id))).Path);
        var other = NewBrowser();
        Assert.StartsWith("/m/proof", (await other.ComeInAsync(Links.Home(Id))).Path, StringComparison.Ordinal);

        var visits = await browser.GetAsync("/m/visits");
        Assert.Contains("Firefox, Linux", visits.Text);
        var forgotten = await browser.PressAsync(visits, "Forget this browser");
        Assert.DoesNotContain("Firefox, Linux", forgotten.Text);
        Assert.StartsWith("/m/proof", forgotten.Path, StringComparison.Ordinal);
        await browser.PressAsync(await browser.GetAsync("/m"), "End visit");
        Assert.StartsWith("/m/proof", (await browser.ComeInAsync(Links.Home(Id))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_forgotten_from_another_one_has_no_visit_any_more_and_may_be_remembered_again()
    {
        await ProveAsync(await browser.ComeInAsync(Links.Home(Id)), remember: true);
        var lost = browser;
        browser = NewBrowser();
        await ProveAsync(await browser.ComeInAsync(Links.Home(Id)));
        Assert.Equal("/m", (await lost.GetAsync("/m")).Path);

        await browser.PressAsync(await browser.GetAsync("/m/visits"), "Forget this browser");

        Assert.Equal(HttpStatusCode.Unauthorized, (await lost.GetAsync("/m")).Status);
        Assert.Equal("/m/visits", (await browser.GetAsync("/m/visits")).Path);
        browser = lost;
        Assert.Equal("/m", (await ProveAsync(await browser.ComeInAsync(Links.Home(Id)), remember: true)).Path);
        Assert.Equal("/m", (await browser.GetAsync("/m")).Path);
    }

    [Fact]
    public async Task Leaving_and_what_was_confided_ask_again_half_an_hour_after_the_code()
    {
        await ProveAsync(await browser.ComeInAsync(Links.Home(Id)), remember: true);
        Assert.Equal("/m/leave/growth", (await browser.GetAsync("/m/leave/growth")).Path);

        await app.AdvanceAsync(TimeSpan.FromMinutes(31));

        Assert.Equal("/m", (await browser.GetAsync("/m")).Path);
        Assert.StartsWith("/m/proof", (await browser.GetAsync("/m/leave/growth")).Path, StringComparison.Ordinal);
        var concern = await browser.GetAsync("/m/concern/growth");
        Assert.Contains("The link at the foot of each of our mails leads there at once, without a code.", concern.Text);
        Assert.Equal("/m/concern/growth", (await ProveAsync(concern)).Path);
    }

    [Fact]
    public async Task A_concern_is_raised_from_the_link_of_a_mail_in_one_step_and_shows_nobody_what_was_confided_before()
    {
        await app.Get<ConcernActs>().RaiseAsync(new NewConcern(
            A.ProgramId, Id, Guid.NewGuid().ToString("N"), ConcernKind.Concern, "The first thing that happened.", null, ConcernAddressee.Coordinator));
        await app.SettleAsync();

        var page = await browser.ComeInAsync(Links.Concern(Id, A.ProgramId));
        Assert.Equal("/m/concern/growth", page.Path);
        Assert.DoesNotContain("The first thing that happened.", page.Text);
        var sent = await browser.PressAsync(page, "Send in confidence", ("text", "Something went wrong today."));

        Assert.Equal("/m/concern/growth?done=ConcernSent", sent.Path);
        Assert.Contains("Thank you for telling us.", sent.Text);
        Assert.Equal(2, (await app.ListAsync<Concern>(Partition.Program(A.ProgramId))).Count);
        Assert.Empty(Codes());
    }

    [Fact]
    public async Task What_was_written_where_a_code_is_asked_for_first_is_given_back()
    {
        await ProveAsync(await browser.ComeInAsync(Links.Home(Id)));
        var form = await browser.GetAsync("/m/concern/growth");
        await app.AdvanceAsync(TimeSpan.FromHours(3));

        var refused = await browser.PressAsync(form, "Send in confidence", ("text", "Words that took me an hour."));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Words that took me an hour.", refused.Html.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await app.ListAsync<Concern>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task Whoever_gets_a_code_unasked_takes_back_all_links_from_that_mail()
    {
        var stranger = browser;
        await stranger.ComeInAsync(Links.Invitation(Id, A.ProgramId));
        await app.AdvanceAsync(TimeSpan.FromSeconds(5));
        var asked = await stranger.PressAsync(await stranger.GetAsync("/m"), "Mail me a code");
        Assert.Contains("A code is on its way", asked.Text);
        var takeBack = Door().Matches(Assert.Single(Codes()).Html)
            .Select(match => match.Value)
            .First(path => app.Get<LinkSigner>().Verify(path["/m/l/".Length..]) is LinkVerdict.Valid { Link.Purpose: LinkPurpose.Visits });
        var old = Links.Invitation(Id, A.ProgramId).PathAndQuery;
        await app.AdvanceAsync(TimeSpan.FromSeconds(5));

        var owner = NewBrowser();
        var visits = await owner.PressAsync(await owner.GetAsync(takeBack), "Continue");
        Assert.Equal("/m/visits", visits.Path);
        var taken = await owner.PressAsync(visits, "Take back all my links");

        Assert.Equal("Your links are taken back", taken.Heading);
        Assert.Equal(HttpStatusCode.Gone, (await owner.GetAsync(old)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/m/invitation/growth")).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example/m")]
    [InlineData("/m/../console")]
    [InlineData("/mail")]
    public async Task From_the_page_of_the_code_it_goes_on_to_pages_of_ours_alone(string to)
    {
        await browser.ComeInAsync(Links.Home(Id));

        var proof = await browser.GetAsync($"/m/proof?to={Uri.EscapeDataString(to)}");

        Assert.StartsWith("/m", (await ProveAsync(proof)).Path, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(one => one.Dispose());
        await app.DisposeAsync();
    }

    private Browser NewBrowser()
    {
        browsers.Add(new Browser(app));
        return browsers[^1];
    }

    private async Task<SeenPage> ProveAsync(SeenPage proof, bool remember = false)
    {
        var asked = await browser.PressAsync(proof, "Mail me a code");
        (string, string)[] filled = [("code", CodeIn(Codes()[^1])), .. remember ? [("remember", "yes")] : Array.Empty<(string, string)>()];
        return await browser.PressAsync(asked, "Go on", filled);
    }

    private IReadOnlyList<OutgoingMail> Codes() =>
        [.. ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => mail.Subject == "Your code to come in")];

    private static string CodeIn(OutgoingMail mail) => SixDigits().Match(mail.Text).Value;

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SixDigits();

    [GeneratedRegex("/m/l/[A-Za-z0-9_-]+")]
    private static partial Regex Door();
}
