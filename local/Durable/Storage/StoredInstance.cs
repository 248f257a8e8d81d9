namespace MentorFlow.Local.Durable;

/// <summary>An instance as the store shows it to clients. Times are UTC.</summary>
internal sealed record StoredInstance(
    long Key,
    string Name,
    string Id,
    OrchestrationRuntimeStatus Status,
    DateTime Created,
    DateTime Updated,
    string? CustomStatus,
    string? Output,
    TaskFailureDetails? Failure,
    IReadOnlyDictionary<string, string> Tags,
    string? Input)
{
    public bool HasEnded =>
        Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public OrchestrationMetadata ToMetadata(DataConverter? converter) => new(Name, Id)
    {
        RuntimeStatus = Status,
        CreatedAt = Created,
        LastUpdatedAt = Updated,
        Tags = Tags,
        FailureDetails = Failure,
        DataConverter = converter,
        SerializedInput = converter is null ? null : Input,
        SerializedOutput = converter is null ? null : Output,
        SerializedCustomStatus = converter is null ? null : CustomStatus,
    };
}
