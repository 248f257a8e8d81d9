using System.Text.Json.Serialization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.WorkItems;

/// <summary>An escalation's last step: something that needs a human, with an owner, an estimate and the instance that waits for it.</summary>
/// <param name="Key">Derived from the instance and its step, so that a repeated activity opens it once.</param>
/// <param name="InstanceId">The durable instance that waits for the resolution; null when none waits.</param>
/// <param name="Cause">What happened, for the coordinator; ids only, names are added at display.</param>
/// <param name="Estimate">How long a coordinator is expected to need (F8).</param>
/// <param name="SnoozedUntil">A coordinator put it off: until then it is in nobody's way, and nobody is reminded (UTC).</param>
/// <param name="AnswerBy">By when somebody was promised an answer, UTC; null for what promises none.</param>
public sealed record WorkItem(
    string ProgramId,
    string Key,
    WorkItemKind Kind,
    Subject Subject,
    string? InstanceId,
    Phrase Cause,
    DateTimeOffset OpenedAt,
    TimeSpan Estimate,
    IReadOnlyList<string> PersonIds,
    WorkItemStatus Status = WorkItemStatus.Open,
    Resolution? Resolution = null,
    string? ResolvedBy = null,
    DateTimeOffset? ResolvedAt = null,
    DateTimeOffset? SnoozedUntil = null,
    DateTimeOffset? AnswerBy = null) : IDocument
{
    /// <summary>When what it is about goes out by itself without a decision, UTC; null where nothing does.</summary>
    public DateTimeOffset? GoesOutAt { get; init; }

    /// <summary>Whether it was counted how long its decision took; how long, is in the week's sum alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMeasured { get; init; }

    public static string Type => "workitem";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Key).Id;

    /// <summary>The cause as it is said at that moment: how many days are left is counted when it is read.</summary>
    public Phrase CauseAt(DateTimeOffset now) => (Status, GoesOutAt) switch
    {
        (WorkItemStatus.Open, { } at) when at - now <= TimeSpan.FromDays(1) => new Phrase("causes.goes-out-soon", ("cause", Cause)),
        (WorkItemStatus.Open, { } at) => new Phrase(
            "causes.goes-out-in", ("cause", Cause), ("days", new Phrase("time.days", ("count", (int)Math.Ceiling((at - now).TotalDays))))),
        _ => Cause,
    };

    public bool IsSnoozed(DateTimeOffset now) => SnoozedUntil > now;

    /// <summary>Whether an answer that was promised has not come in time.</summary>
    public bool IsLate(DateTimeOffset now) => Status is WorkItemStatus.Open && AnswerBy < now;

    public static Key<WorkItem> KeyOf(string programId, string key) => new(Partition.Program(programId), $"workitem:{key}");
}

public enum WorkItemStatus
{
    Open,
    Resolved,

    /// <summary>The thing it was about happened by itself: somebody answered after all.</summary>
    Moot,
}

/// <summary>What a coordinator decided.</summary>
/// <param name="Extension">How much more time, for <see cref="ResolutionKind.Extend"/>.</param>
public sealed record Resolution(ResolutionKind Kind, string? Note = null, TimeSpan? Extension = null);

public enum ResolutionKind
{
    /// <summary>Ask again from the first reminder, or run the failed step again.</summary>
    Retry,

    /// <summary>Wait longer, in silence.</summary>
    Extend,

    /// <summary>Find somebody else.</summary>
    Replace,

    /// <summary>End it here.</summary>
    Close,

    /// <summary>Let it go out as it stands.</summary>
    Approve,

    /// <summary>The two are one person.</summary>
    SamePerson,

    /// <summary>They are two, and the mail address is the first one's.</summary>
    KeepAddress,

    /// <summary>They are two, and the mail address is the second one's.</summary>
    HandOverAddress,

    /// <summary>End what it is about, and look for nobody else.</summary>
    End,
}
