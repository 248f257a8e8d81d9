using System.Net;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Privacy;

/// <summary>Administrators start an erasure with a reason, keep what a law asks for, and see in one list how far everything is.</summary>
public sealed class PrivacyPageTests : IAsyncLifetime
{
    private static readonly string Theo = ProgramDriver.Id(ProgramDriver.Mentee);

    private ConsoleBrowser console = null!;

    private static string Person => $"/console/people/{Theo}";

    public async ValueTask InitializeAsync()
    {
        console = await ConsoleBrowser.StartAsync();
        await console.People.StartProgramAsync();
        await console.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
    }

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task An_erasure_is_started_with_a_reason_seen_in_the_list_and_called_off()
    {
        Assert.Contains("Nobody has asked for anything.", (await console.OpenAsync("/console/privacy")).Text, StringComparison.Ordinal);
        var page = await console.SendAsync(await console.OpenAsync(Person), $"{Person}/erasure");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Response.StatusCode);
        Assert.Equal(["because"], page.WrongFields);
        Assert.Empty(await console.App.ListAsync<ErasureRequest>(Partition.Person(Theo)));

        page = await console.SendAsync(page, $"{Person}/erasure", ("because", "Asked for it on the telephone."));

        Assert.Contains("asked for by an administrator", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Erasure asked for by an administrator: Asked for it on the telephone.",
            Assert.Single(await console.App.ListAsync<PersonNote>(Partition.Person(Theo))).Text);
        var list = await console.OpenAsync("/console/privacy");
        Assert.Contains($"{Person}#privacy", list.Links);

        page = await console.SendAsync(await console.OpenAsync(Person), $"{Person}/erasure/call-off");
        Assert.Equal("The erasure is called off. What had ended on the way stays ended.", page.Done);
        Assert.Equal(ErasureStage.CalledOff, Assert.Single(await console.App.ListAsync<ErasureRequest>(Partition.Person(Theo))).Stage);
    }

    [Fact]
    public async Task What_an_erasure_waits_for_is_looked_at_again_at_a_press()
    {
        var keeper = new ConcernKeeper(KeeperKind.Coordinator, "robin@example.com", console.App.Now);
        var concern = new Concern(A.ProgramId, "c1", ConcernKind.Concern, Theo, console.App.Now, [keeper]);
        await console.App.Store.WriteAsync(new Batch().Upsert(concern));
        await console.SendAsync(await console.OpenAsync(Person), $"{Person}/erasure", ("because", "Asked for it on the telephone."));
        await console.App.AdvanceAsync(ErasurePolicy.ThinkOver + TimeSpan.FromDays(1));
        Assert.Equal(ErasureStage.Waiting, Assert.Single(await console.App.ListAsync<ErasureRequest>(Partition.Person(Theo))).Stage);

        await console.App.Store.WriteAsync(new Batch().Upsert(concern with { State = ConcernState.Closed, ClosedAt = console.App.Now }));
        var page = await console.SendAsync(await console.OpenAsync(Person), $"{Person}/erasure/look");

        Assert.StartsWith("It is looked at again now.", page.Done, StringComparison.Ordinal);
        await console.App.AdvanceAsync(ErasurePolicy.AddressStays + TimeSpan.FromDays(1));
        Assert.Equal(ErasureStage.Done, Assert.Single(await console.App.ListAsync<ErasureRequest>(Partition.Person(Theo))).Stage);
    }

    [Fact]
    public async Task A_hold_is_set_with_a_reason_and_lifted()
    {
        var page = await console.SendAsync(await console.OpenAsync(Person), $"{Person}/legal-hold", ("reason", "A dispute at court."));

        Assert.Contains("A dispute at court.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Since ", (await console.OpenAsync("/console/privacy")).Text, StringComparison.Ordinal);

        await console.SendAsync(page, $"{Person}/legal-hold/lift");
        Assert.Empty(await console.App.ListAsync<LegalHold>(Partition.Person(Theo)));
    }

    [Fact]
    public async Task Proofs_are_listed_without_a_name()
    {
        var proof = new ErasureProof("pgone-1", console.App.Now, [new ErasedPlace("session", ErasureFate.Blank, 3)], console.App.Now);
        await console.App.Store.WriteAsync(new Batch().Upsert(proof));

        var page = await console.OpenAsync("/console/privacy");

        Assert.Contains("pgone-1", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Links, link => link.StartsWith("/m/erased/", StringComparison.Ordinal));
    }
}
