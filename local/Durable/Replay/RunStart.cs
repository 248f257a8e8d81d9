namespace MentorFlow.Local.Durable;

/// <summary>What one run of an instance starts from; the same on every replay.</summary>
/// <param name="Trace">Null when nobody listened at the start.</param>
internal sealed record RunStart(
    string InstanceId,
    string Name,
    string Version,
    string? Input,
    ParentLink? Parent,
    IReadOnlyDictionary<string, string> Tags,
    InstanceTrace? Trace = null);

/// <summary>The call of a parent that a sub-orchestration answers. Key and run tell the caller from a later instance of the same id.</summary>
internal sealed record ParentLink(string Name, string InstanceId, long Key, int Run, int TaskId);
