using Azure.Core.Serialization;

namespace MentorFlow.Local;

public class WorkerOptions
{
    /// <summary>Writes and reads durable payloads: inputs, outputs, events and custom status.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
