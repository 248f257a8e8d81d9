using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>The rehearsal of a program that was ordered last.</summary>
/// <param name="OrderId">Names this one among those of the program.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
/// <param name="Problem">Why it failed, where the rehearsal itself can say so.</param>
public sealed record RehearsalOrder(
    string ProgramId,
    string OrderId,
    RehearsalChoice Choice,
    DateTimeOffset OrderedAt,
    string OrderedBy,
    RehearsalState State = RehearsalState.Running,
    DateTimeOffset? EndedAt = null,
    string? Problem = null) : IDocument
{
    public const int LongestProblem = 1000;

    public static string Type => "rehearsal-order";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<RehearsalOrder> KeyOf(string programId) => new(Partition.Program(programId), "rehearsal-order");
}

public enum RehearsalState
{
    /// <summary>It was begun; whether it still goes on, the process knows that began it.</summary>
    Running,

    Finished,
    Stopped,
    Failed,
}

/// <summary>What the last rehearsal of a program came to that was lived through to its end, here or elsewhere.</summary>
/// <param name="At">When it was done or handed in, UTC.</param>
/// <param name="Choice">Null where it was handed in.</param>
public sealed record RehearsalReport(string ProgramId, RehearsalSummary Summary, DateTimeOffset At, RehearsalChoice? Choice = null) : IDocument
{
    public static string Type => "rehearsal-report";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<RehearsalReport> KeyOf(string programId) => new(Partition.Program(programId), "rehearsal-report");
}
