using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>An instance as the store shows it to clients. Times are UTC.</summary>
internal sealed record StoredInstance(
    long Key,
    string Name,
    string Id,
    string Version,
    OrchestrationStatus Status,
    DateTime Created,
    DateTime Updated,
    DateTime? Completed,
    string? CustomStatus,
    string? Output,
    TaskFailureDetails? Failure,
    IReadOnlyDictionary<string, string> Tags,
    string? Input)
{
    public bool HasEnded => InstanceFilter.IsEnd(Status);

    public OrchestrationState ToState(bool withPayloads)
    {
        var state = new OrchestrationState
        {
            InstanceId = Id,
            Name = Name,
            Version = Version,
            OrchestrationStatus = Status,
            CreatedTimestamp = Created.ToTimestamp(),
            LastUpdatedTimestamp = Updated.ToTimestamp(),
            CompletedTimestamp = Completed?.ToTimestamp(),
            FailureDetails = Failure,
        };
        state.Tags.Add(Tags.ToDictionary());
        if (withPayloads)
        {
            (state.Input, state.Output, state.CustomStatus) = (Input, Output, CustomStatus);
        }

        return state;
    }
}
