using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.People;

/// <summary>Coordinators write to one person, see the mails to them, and take back their links.</summary>
public sealed class MessageTests
{
    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    private static string Path => $"/console/people/{Theo}";

    [Fact]
    public async Task A_message_goes_out_as_a_mail_with_the_coordinators_reply_address_and_stands_on_the_page()
    {
        await using var browser = await StartAsync();

        var page = await WriteAsync(browser, "Your workshop", "See you on Friday.\nRoom 5.");

        var mail = Assert.Single(await MailsAsync(browser.App));
        Assert.Equal((MailStatus.Sent, "Your workshop"), (mail.Status, mail.Subject));
        var sent = ((MemoryMailSender)browser.App.Get<IMailSender>()).Mails.Single(one => one.IdempotencyId == mail.MailId);
        Assert.Equal("robin@example.com", sent.ReplyTo!.Address);
        Assert.Contains("See you on Friday.", sent.Text);
        Assert.Contains("Room 5.", sent.Html);
        Assert.Contains($"/console/programs/{A.ProgramId}/mails/{mail.MailId}", page.Links);
        Assert.Contains("A coordinator (local) wrote a mail to Theo Example.", page.Text);
        Assert.DoesNotContain(
            await browser.App.ListAsync<LedgerEntry>(Partition.Person(Theo)), entry => entry.Outcome.Contains("Friday", StringComparison.Ordinal));
        PageRules.Check(new SeenPage(page.Response.StatusCode, page.Path, page.Document, page.Response));
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning()
    {
        await using var browser = await StartAsync();
        await browser.App.AdvanceAsync(TimeSpan.FromHours(13));

        await WriteAsync(browser, "Your workshop", "See you on Friday.");
        var night = Assert.Single(await MailsAsync(browser.App)).Status;
        await browser.App.AdvanceAsync(TimeSpan.FromHours(11));

        Assert.Equal((MailStatus.Queued, MailStatus.Sent), (night, Assert.Single(await MailsAsync(browser.App)).Status));
    }

    [Fact]
    public async Task A_message_without_words_comes_back_and_the_same_one_twice_is_one()
    {
        await using var browser = await StartAsync();

        var wrong = await WriteAsync(browser, " ", "");
        await WriteAsync(browser, "Your workshop", "See you on Friday.");
        await WriteAsync(browser, "Your workshop", "See you on Friday.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["subject", "message"], wrong.WrongFields);
        Assert.Single(await MailsAsync(browser.App));
        Assert.Equal(Path, (await browser.GetAsync($"{Path}/messages")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Links_that_were_taken_back_open_nothing_and_the_next_mail_brings_new_ones()
    {
        await using var browser = await StartAsync();
        var links = browser.App.Get<LinkWriter>();
        var old = links.Home(Theo).PathAndQuery;
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));

        var page = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/links/take-back");
        await browser.App.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("No link from before", page.Done);
        Assert.Contains("A coordinator (local) took back all links of Theo Example.", page.Text);
        Assert.Contains("taken back", (await browser.OpenAsync(old, HttpStatusCode.Gone)).Title);
        Assert.NotEqual(HttpStatusCode.Gone, (await browser.GetAsync(links.Home(Theo).PathAndQuery)).StatusCode);
    }

    private static async Task<ConsolePage> WriteAsync(ConsoleBrowser browser, string subject, string text) => await browser.SendAsync(
        await browser.OpenAsync(Path), $"{Path}/messages", ("programId", A.ProgramId), ("subject", subject), ("message", text));

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.CoordinatorMessage)];

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        return browser;
    }
}
