using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Concerns;

/// <summary>Where the coordinator is the problem, a concern goes past them to somebody who has no account (R97).</summary>
public sealed partial class SafeguardingTests : IAsyncLifetime
{
    private TestApp app = null!;
    private Browser theo = null!;
    private Browser sam = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        (theo, sam) = (new Browser(app), new Browser(app));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with { Safeguarding = new SafeguardingContact("Sam Outside", "sam@example.com") });
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await theo.ComeInAsync(ProgramDriver.Mentee);
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        sam.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task It_is_read_answered_and_closed_by_the_link_alone_and_by_no_coordinator()
    {
        var page = await RaiseAsync();
        Assert.Contains("Sam Outside answers by", page.Text);
        Assert.Empty(await new ProgramDriver(app).OpenWorkItemsAsync());
        Assert.DoesNotContain(Mails, mail => mail.To.Address is "robin@example.com");

        var shown = await sam.GetAsync(Link);
        Assert.Contains("The coordinator shouts at me.", shown.Text);
        shown = await sam.PressAsync(shown, "Send the answer", ("text", "I am on your side."));
        Assert.Contains("I am on your side.", shown.Text);
        Assert.Contains("I am on your side.", (await theo.GetAsync(page.Path.Split('?')[0])).Text);
        shown = await sam.PressAsync(shown, "Close it");

        Assert.Contains("It is closed.", shown.Text);
        Assert.Equal(ConcernState.Closed, Assert.Single(await app.ListAsync<Concern>(Partition.Program(A.ProgramId))).State);
    }

    [Fact]
    public async Task A_link_that_is_over_brings_a_new_one_to_the_same_address()
    {
        await RaiseAsync();
        var old = Link;
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var before = ToSam;

        var over = await sam.GetAsync(old);
        Assert.Equal(HttpStatusCode.Gone, over.Status);
        Assert.DoesNotContain("shouts", over.Text);
        await sam.PressAsync(over, "Send me a new link");
        await app.SettleAsync();

        Assert.Equal(before + 1, ToSam);
        Assert.Contains("shouts", (await sam.GetAsync(Link)).Text);
    }

    private IReadOnlyCollection<OutgoingMail> Mails => ((MemoryMailSender)app.Get<IMailSender>()).Mails;

    private int ToSam => Mails.Count(mail => mail.To.Address == "sam@example.com");

    private string Link => new Uri(Address().Match(Mails.Last(mail => mail.To.Address == "sam@example.com").Text).Value).PathAndQuery;

    private async Task<SeenPage> RaiseAsync()
    {
        var page = await theo.PressAsync(
            await theo.GetAsync("/m/concern/growth"),
            "Send in confidence",
            ("text", "The coordinator shouts at me."),
            ("to", nameof(ConcernAddressee.Safeguarding)));
        await app.SettleAsync();
        return page;
    }

    [GeneratedRegex(@"https?://\S+/m/safeguarding/[\w/-]+")]
    private static partial Regex Address();
}
