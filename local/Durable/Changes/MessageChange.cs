using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>A client sends something to an instance. Where there is no such instance, or it has ended, nothing happens.</summary>
internal sealed class MessageChange(Engine engine, string instanceId, HistoryEvent content) : Change
{
    private readonly TaskCompletionSource<bool> acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Instance? target;
    private Message? message;

    /// <summary>False when nobody was there to receive it.</summary>
    public Task<bool> Acknowledged => acknowledged.Task;

    public override void Apply(StoreWriter writer)
    {
        target = engine.Active.Find(instanceId);
        if (target is not null)
        {
            message = new Message(0, content, writer.AddMessage(target.Key, 0, content));
        }
    }

    public override void Durable()
    {
        target?.Post(message!);
        acknowledged.TrySetResult(target is not null);
    }

    public override void Lost(Exception reason) => acknowledged.TrySetException(reason);
}
