using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>An instance that fails dies without a word; somebody has to say so.</summary>
public sealed class FailedInstanceTests
{
    private static readonly string Program = InstanceIds.Program(A.ProgramId, 1);

    [Fact]
    public async Task A_failed_instance_reaches_the_coordinator_once_with_the_cause_and_goes_on_when_it_is_started_again()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await FailAsync(app, Program, nameof(Paused));
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.InstanceFailed, Program), (item.Kind, item.InstanceId));
        Assert.StartsWith($"ProgramOrchestrator ({Program}) stopped in the middle: ", item.Cause.Said());
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Retry));

        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusAsync(app, Program));
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Single(await app.LedgerAsync(A.ProgramId), line => line.StartsWith("round.started", StringComparison.Ordinal));
        Assert.Empty(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task An_instance_that_would_ask_people_again_can_only_be_closed()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Ada", ProgramRole.Mentee);
        var enrollment = InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id("Ada"));
        await FailAsync(app, enrollment, nameof(InvitationAnswered));
        await app.AdvanceAsync(TimeSpan.FromHours(4));

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal([ProgramDriver.Id("Ada")], item.PersonIds);
        var again = await app.Get<CoordinatorActs>().ResolveAsync(
            A.ProgramId, item.Key, new Resolution(ResolutionKind.Retry), "robin", TestContext.Current.CancellationToken);
        Assert.Equal(RefusalReason.Invalid, again.Refusal!.Reason);

        await program.ResolveAsync(item, new Resolution(ResolutionKind.Close));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusAsync(app, enrollment));
        Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)));
    }

    // What a defect does to an instance: an event that does not fit what it waits for.
    private static async Task FailAsync(TestApp app, string instanceId, string name)
    {
        await app.Client.RaiseEventAsync(instanceId, name, "no such thing");
        await app.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusAsync(app, instanceId));
    }

    private static async Task<OrchestrationRuntimeStatus?> StatusAsync(TestApp app, string instanceId) =>
        (await app.Client.GetInstanceAsync(instanceId))?.RuntimeStatus;
}
