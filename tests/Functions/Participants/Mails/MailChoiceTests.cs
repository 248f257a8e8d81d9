using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mails;

/// <summary>Each person chooses how they hear of things, and "not now" names a day (R84).</summary>
public sealed class MailChoiceTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser browser = null!;
    private Mentorship mentorship = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        people = new ProgramDriver(app);
        browser = new Browser(app);
        await people.StartProgramAsync();
        mentorship = await people.MatchAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Who_has_chosen_nothing_hears_of_everything_at_once_and_the_page_says_what_cannot_be_chosen()
    {
        await browser.ComeInAsync(Theo);

        var page = await browser.GetAsync("/m/mails");

        Assert.Contains("What was agreed comes at once, whatever you choose", page.Text);
        Assert.Contains("Once you have had 20 mails within seven days", page.Text);
        Assert.Equal(
            ["topic-Messages", "topic-Questions", "topic-Prompts", "topic-News"],
            page.Html.QuerySelectorAll("input[type=radio][checked][value=AtOnce]").Select(input => input.GetAttribute("name")));
    }

    [Theory]
    [InlineData(MailChoice.AtOnce, MailStatus.Sent, 0)]
    [InlineData(MailChoice.Digest, MailStatus.Suppressed, 1)]
    [InlineData(MailChoice.Never, MailStatus.Suppressed, 0)]
    public async Task What_was_chosen_for_a_topic_is_what_comes(MailChoice choice, MailStatus status, int waiting)
    {
        await browser.ComeInAsync(Theo);
        var saved = await browser.PressAsync(await browser.GetAsync("/m/mails"), "Save", ("topic-Prompts", choice.ToString()));
        Assert.Contains("Your choices are saved.", saved.Text);

        Assert.Equal(status, await OrderAsync(MailTemplate.GoalsRequest));

        Assert.Equal(waiting, (await app.ListAsync<WaitingMail>(Partition.Person(ProgramDriver.Id(Theo)))).Count);
        Assert.Equal(MailStatus.Sent, await OrderAsync(MailTemplate.MidpointReview));
    }

    [Fact]
    public async Task A_topic_without_a_choice_is_named_and_nothing_is_stored()
    {
        await browser.ComeInAsync(Theo);
        var token = (await browser.GetAsync("/m/mails")).Value("form-token")!;

        var page = await browser.PostAsync(
            "/m/mails", ("form-token", token), ("topic-Messages", "AtOnce"), ("topic-Prompts", "Never"), ("topic-News", "Digest"), ("digestOn", "Sunday"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorOf("topic-Questions"));
        Assert.NotNull(page.ErrorOf("digestOn"));
        Assert.Null(await app.Store.FindAsync(MailPreferences.KeyOf(ProgramDriver.Id(Theo)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_program_that_was_stopped_may_write_again_when_it_is_ticked()
    {
        await app.Get<MailActs>().UnsubscribeAsync(A.ProgramId, ProgramDriver.Id(Theo), TestContext.Current.CancellationToken);
        Assert.Equal(MailStatus.Suppressed, await OrderAsync(MailTemplate.GoalsRequest));
        await browser.ComeInAsync(Theo);

        await browser.PressAsync(await browser.GetAsync("/m/mails"), "Save", ("programs", A.ProgramId));

        Assert.Empty((await app.ReadAsync(MailPreferences.KeyOf(ProgramDriver.Id(Theo)))).UnsubscribedFrom);
        Assert.Equal(MailStatus.Sent, await OrderAsync(MailTemplate.MidpointReview));
    }

    [Fact]
    public async Task Later_comes_back_once_on_its_morning_however_often_it_was_tapped()
    {
        await OrderAsync(MailTemplate.GoalsRequest);
        var page = await browser.GetAsync(LaterLink());
        Assert.Empty(await app.ListAsync<Postponement>(Partition.Person(ProgramDriver.Id(Theo))));

        for (var tap = 0; tap < 2; tap++)
        {
            Assert.Contains("Until Sunday, February 7, 2027 we do not ask again", (await browser.PressAsync(page, "In three days")).Text);
        }

        // On Sunday, at eight in Paris.
        var due = new DateTimeOffset(2027, 2, 7, 7, 0, 0, TimeSpan.Zero);
        await app.AdvanceToAsync(due.AddMinutes(-1));
        Assert.Single(await SentAsync(MailTemplate.GoalsRequest));
        await app.AdvanceToAsync(due.AddDays(2));
        Assert.Equal(due, (await SentAsync(MailTemplate.GoalsRequest))[^1].At);
        Assert.Equal(2, (await SentAsync(MailTemplate.GoalsRequest)).Count);
    }

    [Fact]
    public async Task What_was_put_off_does_not_come_back_when_it_is_over_by_then()
    {
        await OrderAsync(MailTemplate.GoalsRequest);
        await browser.PressAsync(await browser.GetAsync(LaterLink()), "In three days");

        await people.DoAsync(app.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo)));
        await app.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Single(await SentAsync(MailTemplate.GoalsRequest));
    }

    [Fact]
    public async Task Until_its_day_nothing_reminds_of_what_was_put_off()
    {
        await OrderAsync(MailTemplate.MidpointReview);
        await browser.PressAsync(await browser.GetAsync(LaterLink()), "In two weeks");

        Assert.Equal(MailStatus.Suppressed, await OrderAsync(MailTemplate.MidpointReviewReminder));
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    private async Task<MailStatus> OrderAsync(MailTemplate template) => await app.Get<MailDispatch>().PlaceAsync(
        new MailOrder(
            MailIds.For("test", template, Theo), template, A.ProgramId, ProgramDriver.Id(Theo), mentorship.MentorshipId, Subject: mentorship.MentorshipId),
        TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<SentMail>> SentAsync(MailTemplate template) =>
        [.. (await people.SentAsync(template)).Where(mail => mail.To == Theo)];

    private string LaterLink()
    {
        var text = ((MemoryMailSender)app.Get<IMailSender>()).Mails.Last(mail => mail.To.Name.StartsWith(Theo, StringComparison.Ordinal)).Text;
        return new Uri(Regex.Match(text, @"\S+/m/later/\S+").Value).PathAndQuery;
    }
}
