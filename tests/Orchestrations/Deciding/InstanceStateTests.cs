using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Tests.Orchestrations.Deciding;

public sealed class InstanceStateTests
{
    private static readonly DateTimeOffset Created = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending, 0.2, false)]
    [InlineData(OrchestrationRuntimeStatus.Pending, 10, false)]
    [InlineData(OrchestrationRuntimeStatus.Running, 0.2, true)]
    [InlineData(OrchestrationRuntimeStatus.Completed, 0.2, true)]
    public void An_instance_has_begun_once_it_shows_as_running(OrchestrationRuntimeStatus status, double secondsLater, bool begun) =>
        Assert.Equal(begun, InstanceState.HasBegun(Instance(status, secondsLater)));

    [Fact]
    public void One_whose_process_died_before_it_showed_as_running_has_begun_once_a_later_turn_moved_its_record_on() =>
        Assert.True(InstanceState.HasBegun(Instance(OrchestrationRuntimeStatus.Pending, 10.4)));

    private static OrchestrationMetadata Instance(OrchestrationRuntimeStatus status, double secondsLater) => new("Onboarding", "enrollment:growth:a")
    {
        RuntimeStatus = status,
        CreatedAt = Created,
        LastUpdatedAt = Created + TimeSpan.FromSeconds(secondsLater),
    };
}
