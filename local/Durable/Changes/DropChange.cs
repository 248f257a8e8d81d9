namespace MentorFlow.Local.Durable;

/// <summary>Removes messages that nobody waits for anymore.</summary>
internal sealed class DropChange(Instance instance, IReadOnlyList<Message> messages) : Change
{
    public override void Apply(StoreWriter writer)
    {
        foreach (var message in messages)
        {
            writer.RemoveMessage(message.Number);
        }
    }

    public override void Durable() => instance.WriteEnds();

    public override void Lost(Exception reason) => instance.WriteEnds(reason);
}
