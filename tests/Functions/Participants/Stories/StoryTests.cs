using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Stories;

/// <summary>A story is told with consent, shown when a coordinator has read it, and gone everywhere when it is taken back (R113).</summary>
public sealed class StoryTests : IAsyncLifetime
{
    private const string Words = "She asked what I would do if nobody minded.";

    private ConsoleBrowser console = null!;
    private Browser theo = null!;
    private string path = "";

    private TestApp App => console.App;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        console = await ConsoleBrowser.StartAsync();
        theo = new Browser(App);
        await console.People.StartProgramAsync();
        var mentorship = await console.People.KickOffAsync();
        path = $"/m/story/growth/{mentorship.MentorshipId}";
        await theo.ComeInAsync("Theo");
        await console.People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, A.Id("Theo")));
    }

    [Fact]
    public async Task It_needs_consent_is_previewed_approved_shown_to_who_is_invited_and_gone_when_it_is_taken_back()
    {
        var form = await theo.GetAsync(path);
        var page = await theo.PressAsync(form, "See what others would see", ("text", Words), ("name", nameof(StoryName.First)));
        Assert.Contains("Theo, mentee", page.Text);
        Assert.Empty(await App.ListAsync<Story>(Program));
        page = await theo.PressAsync(page, "Offer it");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Words, page.Value("text"));
        page = await theo.PressAsync(page, "Offer it", ("consent", "yes"));
        Assert.Contains("with the coordinator", page.Text);
        await theo.PressAsync(page, "Offer it");

        var item = Assert.Single(await console.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.StoryOffered);
        Assert.DoesNotContain(Words, item.ToString(), StringComparison.Ordinal);
        Assert.Contains(Words, (await console.OpenAsync("/console/programs/growth/stories")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, await InvitationAsync(), StringComparison.Ordinal);
        await console.People.ResolveAsync(item, new Resolution(ResolutionKind.Approve));
        Assert.Equal("Theo", Assert.Single(await console.People.SentAsync(MailTemplate.StoryShown)).To);
        Assert.Contains(Words, await InvitationAsync(), StringComparison.Ordinal);

        await theo.PressAsync(await theo.GetAsync(path), "Take my story back");
        Assert.Empty(await App.ListAsync<Story>(Program));
        Assert.DoesNotContain(Words, await InvitationAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await console.OpenAsync("/console/programs/growth/stories")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await App.ListAsync<LedgerEntry>(Program), entry => entry.ToString().Contains("nobody minded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_handed_back_is_shown_to_nobody_and_tells_its_writer_why()
    {
        await theo.PressAsync(await theo.GetAsync(path), "Offer it", ("text", Words), ("name", nameof(StoryName.None)), ("consent", "yes"));
        var item = Assert.Single(await console.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.StoryOffered);

        await console.People.ResolveAsync(item, new Resolution(ResolutionKind.Close, "Without the client's name, please."));

        Assert.Contains("Without the client's name, please.", (await theo.GetAsync(path)).Text);
        Assert.Equal("Theo", Assert.Single(await console.People.SentAsync(MailTemplate.StoryHandedBack)).To);
        Assert.DoesNotContain(Words, (await console.OpenAsync("/console/programs/growth/stories")).Text, StringComparison.Ordinal);
        await theo.PressAsync(await theo.GetAsync(path), "Take my story back");
        Assert.DoesNotContain(await console.People.OpenWorkItemsAsync(), one => one.Kind is WorkItemKind.StoryOffered);
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        await console.DisposeAsync();
    }

    private async Task<string> InvitationAsync()
    {
        if (!(await App.ListAsync<DirectoryEntry>(Partition.Organization)).Any(entry => entry.PersonId == A.Id("Nia")))
        {
            await console.People.InviteAsync("Nia", ProgramRole.Mentee);
        }

        using var nia = new Browser(App);
        return (await nia.ComeInAsync(App.Get<LinkWriter>().Invitation(A.Id("Nia"), A.ProgramId))).Text;
    }
}
