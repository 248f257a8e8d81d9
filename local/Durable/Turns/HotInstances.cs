namespace MentorFlow.Local.Durable;

/// <summary>Bounds how many orchestrators are alive in memory; the one that rested longest goes first.</summary>
internal sealed class HotInstances(int capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Instance> byUse = new();

    public void Touch(Instance instance)
    {
        lock (gate)
        {
            if (instance.HotNode is { List: not null } node)
            {
                byUse.Remove(node);
            }

            instance.HotNode = byUse.AddLast(instance);
            for (var looked = 0; byUse.Count > capacity && looked < 2; looked++)
            {
                var oldest = byUse.First!;
                byUse.RemoveFirst();
                if (!oldest.Value.TryCool())
                {
                    byUse.AddLast(oldest);
                }
            }
        }
    }

    public void Forget(Instance instance)
    {
        lock (gate)
        {
            if (instance.HotNode is { List: not null } node)
            {
                byUse.Remove(node);
            }

            instance.HotNode = null;
        }
    }
}
