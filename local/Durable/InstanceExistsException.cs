namespace MentorFlow.Local.Durable;

/// <summary>The id of a start belongs to an instance already.</summary>
internal sealed class InstanceExistsException(string instanceId) : InvalidOperationException(
    $"An orchestration instance with the id '{instanceId}' exists already.");
