using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Mails;

/// <summary>Mails through the real app, configured for a relay that takes a mail and breaks off before it says so.</summary>
public sealed class CutHandOverTests : IAsyncLifetime
{
    private const string Header = "Message-ID: ";

    private readonly FakeRelay relay = new() { OffersTls = false };
    private ConsoleBrowser browser = null!;

    private TestApp App => browser.App;

    public async ValueTask InitializeAsync()
    {
        browser = await ConsoleBrowser.StartAsync(
            "--Mail:Provider=smtp", "--Mail:From=mentoring@example.com", "--Smtp:Host=localhost", $"--Smtp:Port={relay.Port}", "--Smtp:Security=None");
        await browser.People.StartProgramAsync();
    }

    [Fact]
    public async Task A_mail_that_is_needed_goes_again_with_the_same_Message_ID()
    {
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        relay.AnswersToLose = 1;
        Assert.Equal(MailStatus.InDoubt, await AskForLinkAsync());

        await App.AdvanceAsync(TimeSpan.FromMinutes(5));

        var mail = await MailAsync(MailTemplate.NewLink);
        Assert.Equal((MailStatus.Sent, 1), (mail.Status, mail.Cuts));
        Assert.Equal([mail.ProviderId, mail.ProviderId], MessageIds().Where(id => id == mail.ProviderId));
        Assert.Contains("May have arrived twice", await ListAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_not_needed_does_not_go_again_and_is_shown_as_in_doubt()
    {
        relay.AnswersToLose = 1;
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);

        await App.AdvanceAsync(TimeSpan.FromDays(2));

        var mail = await MailAsync(MailTemplate.Invitation);
        Assert.Equal((MailStatus.InDoubt, 1), (mail.Status, mail.Cuts));
        Assert.Single(relay.Messages, message => message.Contains($"{mail.MailId:N}@", StringComparison.Ordinal));
        Assert.Contains("In doubt", await ListAsync(), StringComparison.Ordinal);
        Assert.Contains("nobody can tell", (await browser.OpenAsync($"/console/programs/{A.ProgramId}/mails/{mail.MailId}")).Text, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"InDoubt\"", await FactsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_refused_for_now_is_in_no_doubt_and_goes_again_whatever_its_nature()
    {
        relay.Answers["RCPT TO"] = "451 4.7.1 come back later";
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        relay.Answers.Clear();

        await App.AdvanceAsync(TimeSpan.FromMinutes(5));

        var mail = await MailAsync(MailTemplate.Invitation);
        Assert.Equal((MailStatus.Sent, 0), (mail.Status, mail.Cuts));
        Assert.Single(relay.Messages);
    }

    [Fact]
    public async Task A_relay_that_never_says_it_has_a_mail_gets_it_three_times_and_then_a_coordinator_decides()
    {
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);
        relay.AnswersToLose = 3;
        await AskForLinkAsync();

        // Not longer: the mail about the work item is needed too, and a relay that is well takes it.
        await App.AdvanceAsync(TimeSpan.FromMinutes(10));

        var mail = await MailAsync(MailTemplate.NewLink);
        Assert.Equal((MailStatus.Failed, 3), (mail.Status, mail.Cuts));
        Assert.Equal(3, relay.Messages.Count(message => message.Contains($"{mail.MailId:N}@", StringComparison.Ordinal)));
        Assert.Equal(WorkItemKind.MailFailed, Assert.Single(await browser.People.OpenWorkItemsAsync()).Kind);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await relay.DisposeAsync();
    }

    private Task<MailStatus> AskForLinkAsync() => App.Get<MailDispatch>().PlaceAsync(
        new MailOrder(MailIds.For("link", MailTemplate.NewLink, "Ada"), MailTemplate.NewLink, A.ProgramId, ProgramDriver.Id("Ada")));

    private async Task<MailRecord> MailAsync(MailTemplate template) =>
        Assert.Single(await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => mail.Template == template);

    private IEnumerable<string> MessageIds() =>
        relay.Messages.Select(message => message.Split("\r\n").Single(line => line.StartsWith(Header, StringComparison.Ordinal))[Header.Length..]);

    private async Task<string> ListAsync() => (await browser.OpenAsync($"/console/mails?program={A.ProgramId}")).Text;

    private async Task<string> FactsAsync() =>
        await (await browser.GetAsync($"/api/programs/{A.ProgramId}/mails")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
