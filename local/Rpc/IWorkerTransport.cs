namespace MentorFlow.Local.Rpc;

/// <summary>How messages go between host and worker.</summary>
internal interface IWorkerTransport
{
    /// <summary>What the worker says; called from several threads at once.</summary>
    Action<StreamingMessage>? Received { get; set; }

    ValueTask SendAsync(StreamingMessage message);
}
