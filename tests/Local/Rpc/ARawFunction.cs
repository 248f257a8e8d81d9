using System.Text.Json;
using MentorFlow.Local.Rpc;

namespace MentorFlow.Tests.Local.Rpc;

/// <summary>Functions as a worker describes them.</summary>
internal static class ARawFunction
{
    public static WorkerFunction Http(string name, string? route, params string[] methods) =>
        Http(name, new { name = "request", type = "httpTrigger", direction = "In", authLevel = "Anonymous", methods, route });

    public static WorkerFunction Http(string name, object trigger) =>
        WithBindings(name, JsonSerializer.Serialize(trigger), """{"name":"$return","type":"http","direction":"Out"}""");

    public static WorkerFunction WithBindings(string name, params string[] bindings)
    {
        var metadata = new FunctionMetadata { FunctionId = name, Name = name, EntryPoint = $"Sample.{name}" };
        metadata.RawBindings.AddRange(bindings);
        return new WorkerFunction(metadata);
    }
}
