using System.Net;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Announcements;

/// <summary>A coordinator writes to a selection from the console, looks at it before, tries it, and sees who got it.</summary>
public sealed class AnnouncementPageTests
{
    private const string List = $"/console/programs/{A.ProgramId}/messages";

    [Fact]
    public async Task A_message_is_kept_looked_at_tried_and_sent_and_shows_who_got_it()
    {
        await using var browser = await StartAsync();

        var kept = await WriteAsync(browser, ("subject-en", "A <b>room</b>"), ("text-en", "On Friday.\n<script>"), ("role", "Mentor"));
        var path = kept.Path.Split('?')[0];

        Assert.Contains("It would reach 1 person now", kept.Text);
        Assert.Contains("Maya Example would read", kept.Text);
        Assert.Empty(await MailsAsync(browser.App));
        PageRules.Check(new SeenPage(kept.Response.StatusCode, kept.Path, kept.Document, kept.Response));

        await browser.SendAsync(kept, $"{path}/test");
        var test = Assert.Single(await MailsAsync(browser.App));
        Assert.Equal((MailOrder.Coordinator, MailStatus.Sent), (test.PersonId, test.Status));

        var sent = await browser.SendAsync(kept, $"{path}/send");
        await browser.SendAsync(kept, $"{path}/send");

        var mail = Assert.Single(await MailsAsync(browser.App), one => one.PersonId == A.Id("Maya"));
        var written = ((MemoryMailSender)browser.App.Get<IMailSender>()).Mails.Single(one => one.IdempotencyId == mail.MailId);
        Assert.Contains("&lt;script&gt;", written.Html);
        Assert.DoesNotContain("<script>", written.Html);
        Assert.Contains("Who got it", (await browser.OpenAsync(path)).Text);
        Assert.Contains($"/console/programs/{A.ProgramId}/mails/{mail.MailId}", (await browser.OpenAsync(path)).Links);
        Assert.Contains("goes out", sent.Done);
    }

    [Fact]
    public async Task A_message_without_words_or_to_nobody_who_is_known_comes_back_with_what_was_typed()
    {
        await using var browser = await StartAsync();

        var wrong = await WriteAsync(browser, ("subject-en", "Only a subject"), ("text-en", ""));
        var unknown = await WriteAsync(browser, ("subject-en", "A room"), ("text-en", "On Friday."), ("people", "nobody@example.com"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["text-en"], wrong.WrongFields);
        Assert.Equal(["people"], unknown.WrongFields);
        Assert.Contains("nobody@example.com", unknown.Document.QuerySelector("[name=people]")!.TextContent);
        Assert.Empty(await browser.App.ListAsync<Announcement>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task A_message_for_later_can_have_other_words_another_time_and_be_called_off()
    {
        await using var browser = await StartAsync();
        var kept = await WriteAsync(browser, ("subject-en", "A room"), ("text-en", "On Friday."));
        var path = kept.Path.Split('?')[0];

        var late = await browser.SendAsync(kept, $"{path}/schedule", ("day", "2027-01-03"), ("time", "09:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Response.StatusCode);
        var scheduled = await browser.SendAsync(kept, $"{path}/schedule", ("day", "2027-01-08"), ("time", "09:00"));
        await browser.SendAsync(scheduled, path, ("subject-en", "Another room"));
        var stale = await browser.SendAsync(scheduled, path, ("subject-en", "A third room"));
        await browser.SendAsync(scheduled, $"{path}/call-off");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(6));

        Assert.Equal(HttpStatusCode.Conflict, stale.Response.StatusCode);
        Assert.Contains("Another room", (await browser.OpenAsync(path)).Title);
        Assert.Empty(await MailsAsync(browser.App));
    }

    [Fact]
    public async Task Its_reader_finds_it_on_a_page_of_their_own()
    {
        await using var browser = await StartAsync();
        var kept = await WriteAsync(browser, ("subject-en", "A room"), ("text-en", "On Friday."), ("role", "Mentor"));
        await browser.SendAsync(kept, $"{kept.Path.Split('?')[0]}/send");
        var message = Assert.Single(await browser.App.ListAsync<PersonMessage>(Partition.Person(A.Id("Maya"))));

        using var maya = new Browser(browser.App);
        var page = await maya.ComeInAsync(browser.App.Get<LinkWriter>().Message(A.Id("Maya"), A.ProgramId, message.Key));

        Assert.Contains("On Friday.", page.Text);
    }

    private static async Task<ConsolePage> WriteAsync(ConsoleBrowser browser, params (string Name, string Value)[] fields) =>
        await browser.SendAsync(await browser.OpenAsync(List), List, fields);

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.Announcement)];

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Maya", ProgramRole.Mentor);
        await browser.People.InviteAsync("Theo", ProgramRole.Mentee);
        return browser;
    }
}
