using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>Mails that are kept back as after a restored backup: nothing goes out until an administrator says so, and then each goes out once.</summary>
public sealed class MailHoldTests
{
    private const string Held = "/console/mails/held";

    [Fact]
    public async Task Nothing_is_sent_while_nobody_has_decided_and_the_pages_say_so()
    {
        await using var console = await HeldAsync();
        await console.App.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.All(await MailsAsync(console), mail => Assert.Equal(MailStatus.Held, mail.Status));
        Assert.Contains("All mails are kept back", (await console.OpenAsync("/console/mails")).Text, StringComparison.Ordinal);
        var page = await console.OpenAsync(Held);
        Assert.Contains($"{(await MailsAsync(console)).Count} mail", page.Text, StringComparison.Ordinal);
        Assert.Contains("when the data was restored", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Released_each_mail_goes_out_once_however_often_the_button_is_pressed()
    {
        await using var console = await HeldAsync();
        var page = await console.OpenAsync(Held);
        var before = (await MailsAsync(console)).Count;

        await console.SendAsync(page, Held, ("answer", "Release"));
        await console.SendAsync(page, Held, ("answer", "Release"));
        await console.App.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(before, (await MailsAsync(console)).Count(mail => mail is { Status: MailStatus.Sent, Attempts: 1 }));
        Assert.Null(await console.App.Store.FindAsync(MailHold.Key));
        Assert.Contains("No mail is kept back", (await console.OpenAsync(Held)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropped_none_of_them_is_sent_and_new_mails_go_out_again()
    {
        await using var console = await HeldAsync();
        var held = (await MailsAsync(console)).Select(mail => mail.MailId).ToHashSet();

        await console.SendAsync(await console.OpenAsync(Held), Held, ("answer", "Drop"));
        await console.App.SettleAsync();
        await console.People.InviteAsync("Bo", ProgramRole.Mentee);
        await console.App.AdvanceAsync(TimeSpan.FromHours(1));

        var mails = await MailsAsync(console);
        Assert.All(mails.Where(mail => held.Contains(mail.MailId)), mail => Assert.Equal(MailStatus.Suppressed, mail.Status));
        Assert.Contains(mails, mail => mail.PersonId == A.Id("Bo") && mail.Status is MailStatus.Sent);
    }

    [Fact]
    public async Task A_mail_that_waited_for_the_morning_when_the_hold_began_is_kept_back_then_and_released_later()
    {
        await using var console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync();
        await console.App.AdvanceAsync(TimeSpan.FromHours(14));
        await console.People.InviteAsync("Ada", ProgramRole.Mentee);
        Assert.Equal(MailStatus.Queued, Assert.Single(await ToAsync(console, "Ada")).Status);
        await console.App.Store.WriteAsync(new Batch().Create(new MailHold(console.App.Now)), TestContext.Current.CancellationToken);

        await console.App.AdvanceAsync(TimeSpan.FromHours(24));
        Assert.Equal(MailStatus.Held, Assert.Single(await ToAsync(console, "Ada")).Status);

        await console.SendAsync(await console.OpenAsync(Held), Held, ("answer", "Release"));
        await console.App.AdvanceAsync(TimeSpan.FromHours(24));
        Assert.Equal(MailStatus.Sent, Assert.Single(await ToAsync(console, "Ada")).Status);
    }

    [Fact]
    public async Task While_the_setting_holds_them_they_cannot_be_released()
    {
        await using var console = await ConsoleBrowser.StartAsync("--Mail:Hold=true");
        await console.People.StartProgramAsync();
        await console.People.InviteAsync("Ada", ProgramRole.Mentee);

        var page = await console.OpenAsync(Held);
        Assert.Contains("The setting Mail:Hold keeps them back", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll($"form[action='{Held}']"));
        Assert.Equal(MailStatus.Held, Assert.Single(await ToAsync(console, "Ada")).Status);
    }

    [Fact]
    public async Task By_call_the_answer_must_be_one_of_the_two()
    {
        await using var api = await ApiCaller.StartAsync();
        await api.App.Store.WriteAsync(new Batch().Create(new MailHold(api.App.Now)), TestContext.Current.CancellationToken);

        Assert.Equal(["answer"], (await api.PutAsync("/api/held-mails", new { })).Expect(HttpStatusCode.UnprocessableEntity).Fields);
        (await api.GetAsync("/api/held-mails")).Expect(HttpStatusCode.OK);
        (await api.PutAsync("/api/held-mails", new { answer = "Release" })).Expect(HttpStatusCode.OK);
        await api.App.SettleAsync();
        (await api.GetAsync("/api/held-mails")).Expect(HttpStatusCode.NotFound);
        (await api.PutAsync("/api/held-mails", new { answer = "Release" })).Expect(HttpStatusCode.NotFound);
    }

    private static async Task<ConsoleBrowser> HeldAsync()
    {
        var console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync();
        await console.App.Store.WriteAsync(new Batch().Create(new MailHold(console.App.Now)), TestContext.Current.CancellationToken);
        await console.People.InviteAsync("Ada", ProgramRole.Mentee);
        return console;
    }

    private static Task<IReadOnlyList<MailRecord>> MailsAsync(ConsoleBrowser console) =>
        console.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));

    private static async Task<IReadOnlyList<MailRecord>> ToAsync(ConsoleBrowser console, string name) =>
        [.. (await MailsAsync(console)).Where(mail => mail.PersonId == A.Id(name))];
}
