using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Mails;

public sealed class MailReasonTests
{
    [Theory]
    [InlineData("en", "It was not needed any more.")]
    [InlineData("fr", "Cet e-mail n'était plus nécessaire.")]
    public async Task Why_a_mail_did_not_go_out_is_said_in_the_readers_language(string language, string reason)
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        var mail = (await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(record => record.Template is MailTemplate.Invitation);
        var held = mail with { Status = MailStatus.Suppressed, Reason = new Phrase("causes.mail-no-longer-needed") };
        await browser.App.Store.WriteAsync(new Batch().Upsert(held));
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        Assert.Contains(reason, (await browser.OpenAsync($"/console/programs/{A.ProgramId}/mails/{mail.MailId}")).Text);
    }
}
