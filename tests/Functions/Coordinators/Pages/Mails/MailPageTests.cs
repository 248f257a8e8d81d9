using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mails;

public sealed class MailPageTests
{
    [Fact]
    public async Task A_mail_is_shown_in_a_frame_that_can_do_nothing()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        var list = await browser.OpenAsync("/console/mails");

        var page = await browser.OpenAsync(list.Links.Last(link => link.StartsWith($"/console/programs/{A.ProgramId}/mails/", StringComparison.Ordinal)));
        var frame = page.Document.QuerySelector("iframe")!;
        var html = await browser.GetAsync(frame.GetAttribute("src")!);

        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"));
        Assert.StartsWith("sandbox", html.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("Ada Example", page.Text);
    }

    [Fact]
    public async Task What_became_of_a_mail_is_shown_beside_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        var mail = (await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(record => record.Template is MailTemplate.Invitation);
        var bounced = mail with { Delivery = new MailDelivered(DeliveryOutcome.Bounced, browser.App.Now, "5.1.1") };
        await browser.App.Store.SaveWithMailLinesAsync(new Batch().Upsert(bounced), TestContext.Current.CancellationToken);

        Assert.Contains("Bounced (5.1.1)", (await browser.OpenAsync("/console/mails?view=undelivered")).Text);
        Assert.Contains("Bounced (5.1.1)", (await browser.OpenAsync($"/console/programs/{A.ProgramId}/mails/{mail.MailId}")).Text);
    }

    [Fact]
    public async Task A_new_link_is_mailed_and_never_shown()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        var person = await browser.OpenAsync($"/console/people/{Drivers.ProgramDriver.Id("Ada")}");

        var after = await browser.SendAsync(person, $"{person.Path}/link");

        Assert.Contains("new link", after.Done);
        Assert.DoesNotContain("/m/l/", after.Document.DocumentElement.OuterHtml);
        Assert.Contains(await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Template is MailTemplate.NewLink);
    }
}
