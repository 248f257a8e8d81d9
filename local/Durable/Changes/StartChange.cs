using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>A client starts an instance.</summary>
internal sealed class StartChange(
    Engine engine, RunStart start, DateTime created, DateTime? startAt, Func<OrchestrationStatus, bool> blocks) : Change
{
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Instance? started;

    public Task Acknowledged => acknowledged.Task;

    public override void Apply(StoreWriter writer) => started = engine.Active.Start(writer, start, created, startAt, blocks);

    public override void Durable()
    {
        if (started is null)
        {
            acknowledged.TrySetException(new InstanceExistsException(start.InstanceId));
            return;
        }

        engine.Begin(started);
        acknowledged.TrySetResult();
    }

    public override void Lost(Exception reason) => acknowledged.TrySetException(reason);
}
