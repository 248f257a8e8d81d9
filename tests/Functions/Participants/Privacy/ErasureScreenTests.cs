using System.Net;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Privacy;

/// <summary>Nobody is erased by one press: what it means is said, a second press asks for it, and until it runs it can be called off.</summary>
public sealed class ErasureScreenTests : PageTest
{
    private static Partition Theos => Partition.Person(ProgramDriver.Id(Theo));

    [Fact]
    public async Task It_is_asked_for_with_a_second_press_called_off_and_asked_for_again()
    {
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync("/m/my-data/erase");
        Assert.Contains("a former member", page.Text, StringComparison.Ordinal);

        page = await TheoBrowser.PressAsync(page, "Erase everything about me");
        Assert.Contains("Are you sure?", page.Text, StringComparison.Ordinal);
        Assert.Empty(await App.ListAsync<ErasureRequest>(Theos));

        page = await TheoBrowser.PressAsync(page, "Yes, erase everything about me");
        Assert.Contains("Everything about you is to be erased. It begins on", page.Text, StringComparison.Ordinal);
        Assert.Equal(ErasureStage.Asked, Assert.Single(await App.ListAsync<ErasureRequest>(Theos)).Stage);

        page = await TheoBrowser.PressAsync(page, "Call it off");
        Assert.Contains("The erasure is called off.", page.Text, StringComparison.Ordinal);
        Assert.Equal(ErasureStage.CalledOff, Assert.Single(await App.ListAsync<ErasureRequest>(Theos)).Stage);

        page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/my-data/erase"), "Erase everything about me");
        await TheoBrowser.PressAsync(page, "Yes, erase everything about me");
        Assert.Equal(
            [ErasureStage.CalledOff, ErasureStage.Asked], (await App.ListAsync<ErasureRequest>(Theos)).OrderBy(one => one.Number).Select(one => one.Stage));
        Assert.Contains("It begins on", (await TheoBrowser.GetAsync("/m/my-data")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proof_is_read_by_its_address_and_names_nobody()
    {
        var proof = new ErasureProof(
            "ptheo-1", App.Now, [new ErasedPlace("session", ErasureFate.Blank, 3), new ErasedPlace("concern-message", ErasureFate.Delete, 1)], App.Now);
        await App.Store.WriteAsync(new Batch().Upsert(proof));
        var stranger = NewBrowser();

        var page = await stranger.GetAsync(AddressOf("ptheo-1"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Everything that led to the person was erased", page.Text, StringComparison.Ordinal);
        Assert.Contains("Programs, mentorships, threads, files and calls", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("concern-message", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(AddressOf("ptheo-2"))).Status);
    }

    [Fact]
    public async Task Who_knows_the_id_of_somebody_does_not_read_what_was_found_of_them()
    {
        var proof = new ErasureProof("ptheo-1", App.Now, [new ErasedPlace("concern-message", ErasureFate.Delete, 3)], App.Now);
        await App.Store.WriteAsync(new Batch().Upsert(proof));

        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync("/m/erased/ptheo-1")).Status);
    }

    [Fact]
    public async Task A_proof_of_what_goes_on_is_none_yet()
    {
        await App.Store.WriteAsync(new Batch().Upsert(new ErasureProof("ptheo-1", App.Now, [])));

        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync(AddressOf("ptheo-1"))).Status);
    }

    private string AddressOf(string request) => App.Get<LinkWriter>().Erased(request).PathAndQuery;
}
