using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Concerns;

/// <summary>
/// What a participant confided or asked, and who has to answer it by when (R19, R92, R97). Its words are messages of their own; nobody reads them but the
/// person and its keepers.
/// </summary>
/// <param name="ConcernId">Made by the form that it was written in: the same one again is a repeat.</param>
/// <param name="PersonId">Who raised it.</param>
/// <param name="RaisedAt">UTC.</param>
/// <param name="Keepers">Whom it has reached: the first answers for it, the others came in when nobody answered. Never empty, and at most a few.</param>
/// <param name="MentorshipId">Null when it is about no mentorship.</param>
/// <param name="Opening">Counts how often it was opened, from 1: closed, it can be opened again for a while.</param>
/// <param name="Messages">How many there are.</param>
/// <param name="AwaitedSince">Since when an answer is waited for, UTC; null while none is.</param>
/// <param name="AnswerBy">By when it was promised, UTC; null while none is waited for.</param>
/// <param name="Steps">How many reminders came since then.</param>
/// <param name="NextAt">When somebody is reminded next, UTC; null when nobody is.</param>
/// <param name="IsWithOrganization">Whether nobody in the program is left to be told, so that the organization's queue has it.</param>
/// <param name="Change">Counts the changes that its instance hears of.</param>
/// <param name="AnsweredAt">When it was answered last, UTC; null when it never was.</param>
/// <param name="ClosedAt">UTC; null while it is open.</param>
public sealed record Concern(
    string ProgramId,
    string ConcernId,
    ConcernKind Kind,
    string PersonId,
    DateTimeOffset RaisedAt,
    IReadOnlyList<ConcernKeeper> Keepers,
    string? MentorshipId = null,
    ConcernState State = ConcernState.Open,
    int Opening = 1,
    int Messages = 0,
    DateTimeOffset? AwaitedSince = null,
    DateTimeOffset? AnswerBy = null,
    int Steps = 0,
    DateTimeOffset? NextAt = null,
    bool IsWithOrganization = false,
    int Change = 0,
    DateTimeOffset? AnsweredAt = null,
    DateTimeOffset? ClosedAt = null) : IDocument
{
    public static string Type => "concern";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, ConcernId).Id;

    /// <summary>Who answers for it.</summary>
    public ConcernKeeper Owner => Keepers[0];

    public bool IsOpen => State is ConcernState.Open;

    /// <summary>The key of the work item that stands for it in the queue.</summary>
    public string ItemKey => $"concern-{ConcernId}";

    public WorkItemKind ItemKind => Kind is ConcernKind.Concern ? WorkItemKind.ConcernRaised : WorkItemKind.QuestionAsked;

    public bool IsLate(DateTimeOffset now) => IsOpen && AnswerBy < now;

    /// <summary>Whether it stands in the program's queue: what went past the coordinators does not.</summary>
    public bool IsInQueue => IsOpen && Owner.Kind is not KeeperKind.Safeguarding;

    public static Key<Concern> KeyOf(string programId, string concernId) => new(Partition.Program(programId), $"concern:{concernId}");
}

public enum ConcernKind
{
    /// <summary>Something is wrong.</summary>
    Concern,

    /// <summary>Somebody would like to know something.</summary>
    Question,
}

public enum ConcernState
{
    Open,
    Closed,
}

/// <summary>Somebody whom a concern has reached, and who may read and answer it.</summary>
/// <param name="Email">The address by which they are known; null for the administrators, of whom none is named.</param>
/// <param name="Since">UTC.</param>
public sealed record ConcernKeeper(KeeperKind Kind, string? Email, DateTimeOffset Since)
{
    /// <summary>Whether both are the same person.</summary>
    public bool Is(string? email) => Email is not null && string.Equals(Email, email, StringComparison.OrdinalIgnoreCase);

    /// <summary>By which name people know them.</summary>
    /// <returns>Null for administrators, and for somebody who is gone.</returns>
    public string? NameIn(MentoringProgram program) => Kind switch
    {
        KeeperKind.Safeguarding => program.Safeguarding?.Name,
        KeeperKind.Administrators => null,
        _ => program.Coordinators.FirstOrDefault(coordinator => Is(coordinator.Email))?.Name,
    };
}

public enum KeeperKind
{
    /// <summary>A coordinator of the program.</summary>
    Coordinator,

    /// <summary>A deputy of theirs.</summary>
    Deputy,

    /// <summary>Somebody outside the program whom it names for concerns.</summary>
    Safeguarding,

    /// <summary>Those who run MentorFlow in the organization, where a program names nobody else.</summary>
    Administrators,
}

/// <summary>To whom a concern goes first: past the coordinator, where that is whom it is about (R97).</summary>
public enum ConcernAddressee
{
    Coordinator,
    Deputy,
    Safeguarding,
}
