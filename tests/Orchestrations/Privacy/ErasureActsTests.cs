using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Privacy;

/// <summary>What can be done about an erasure while it waits, and what cannot any more once it runs.</summary>
public sealed class ErasureActsTests : IAsyncLifetime
{
    private TestApp app = null!;

    private static string Id => A.Id("Theo");

    private ErasureActs Acts => app.Get<ErasureActs>();

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        await app.Store.WriteAsync(new Batch().Create(A.Person("Theo")));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Nobody_is_told_that_something_is_held_once_an_erasure_runs()
    {
        await KeepAsync(ErasureStage.Running);

        Assert.Equal(RefusalReason.WrongStage, (await Acts.HoldAsync(Id, "A claim is in court.", Actors.Coordinator("robin"))).Refusal!.Reason);
        Assert.Empty(await app.ListAsync<LegalHold>(Partition.Person(Id)));
    }

    [Fact]
    public async Task What_somebody_asked_for_themselves_no_coordinator_calls_off()
    {
        await KeepAsync(ErasureStage.Asked);

        Assert.Equal(RefusalReason.NotAMember, (await Acts.CallOffAsync(Id, Actors.Coordinator("robin"))).Refusal!.Reason);
        Assert.Null((await Acts.CallOffAsync(Id, Actors.Person(Id))).Refusal);
    }

    [Fact]
    public async Task A_request_that_came_with_an_import_is_gone_on_with_when_it_is_asked_for_again()
    {
        await KeepAsync(ErasureStage.Asked);
        var instance = InstanceIds.Erasure(Id, 1);
        Assert.Null(await app.Client.GetInstanceAsync(instance));

        Assert.Equal(RefusalReason.AlreadyDone, (await Acts.AskAsync(Id, Actors.Person(Id))).Refusal!.Reason);

        Assert.NotNull(await app.Client.GetInstanceAsync(instance));
    }

    private async Task KeepAsync(ErasureStage stage) => await app.Store.WriteAsync(new Batch().Create(
        new ErasureRequest(Id, 1, app.Now, Actors.Person(Id), app.Now.AddDays(30), app.Now.AddDays(3), stage)));
}
