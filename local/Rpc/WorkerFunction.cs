using System.Text.Json;

namespace MentorFlow.Local.Rpc;

/// <summary>A function as its worker describes it.</summary>
internal sealed class WorkerFunction
{
    private readonly List<string> clients = [];

    public WorkerFunction(FunctionMetadata metadata)
    {
        (Id, Name, EntryPoint) = (metadata.FunctionId, metadata.Name, metadata.EntryPoint);
        foreach (var binding in metadata.RawBindings.Select(raw => JsonDocument.Parse(raw).RootElement))
        {
            var type = binding.GetProperty("type").GetString()!;
            var name = binding.GetProperty("name").GetString()!;
            if (type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
            {
                (Trigger, TriggerName, Binding) = (type, name, binding);
            }
            else if (type.Equals("durableClient", StringComparison.OrdinalIgnoreCase))
            {
                clients.Add(name);
            }
        }
    }

    public string Id { get; }

    public string Name { get; }

    public string EntryPoint { get; }

    /// <summary>The type of its trigger, such as <c>httpTrigger</c>; empty when it has none.</summary>
    public string Trigger { get; } = "";

    /// <summary>The name of the parameter that the trigger fills.</summary>
    public string TriggerName { get; } = "";

    /// <summary>The trigger's own settings, as the worker wrote them.</summary>
    public JsonElement Binding { get; }

    /// <summary>Parameters that take a durable client.</summary>
    public IReadOnlyList<string> Clients => clients;

    public bool Is(string trigger) => Trigger.Equals(trigger, StringComparison.OrdinalIgnoreCase);
}
