using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Whether somebody's manager says yes before they are invited into a program (R21). The person never learns of it.</summary>
/// <param name="Role">In which they would be invited.</param>
/// <param name="Because">What would bring them in: "hris:Hired".</param>
/// <param name="Source">Who would invite them, as the ledger writes it.</param>
/// <param name="ReachedAt">When there was the reason to invite them, UTC.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Number">Counts those about the person in the program, from 1.</param>
/// <param name="ManagerId">Person id of who is asked, or was last; null where nobody is known.</param>
/// <param name="AskedAt">When that manager was asked last, UTC; null while nobody is.</param>
/// <param name="Asked">How often it was looked for a manager to ask.</param>
/// <param name="Change">Counts the changes of it that its instance has to hear of.</param>
/// <param name="ClosedAt">UTC; null while it is open.</param>
/// <param name="Reason">Why not now, in the manager's words; for coordinators alone, and null where none was given.</param>
public sealed record ManagerQuestion(
    string ProgramId,
    string PersonId,
    ProgramRole Role,
    string Because,
    string Source,
    DateTimeOffset ReachedAt,
    DateTimeOffset OpenedAt,
    int Number = 1,
    ManagerQuestionState State = ManagerQuestionState.Open,
    string? ManagerId = null,
    DateTimeOffset? AskedAt = null,
    int Asked = 0,
    int Change = 0,
    DateTimeOffset? ClosedAt = null,
    string? Reason = null) : IDocument
{
    public const int LongestReason = 1000;

    public static string Type => "manager-question";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public bool IsOpen => State is ManagerQuestionState.Open;

    /// <summary>When the manager is asked again, or was; null where nobody is asked, or nobody is asked twice.</summary>
    /// <param name="ladder">Of the program.</param>
    public DateTimeOffset? AskedAgainAt(Ladder ladder) => ladder.Nudges.Count > 1 ? AskedAt + ladder.Nudges[0].Patience : null;

    public static Key<ManagerQuestion> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"manager-question:{personId}");
}

public enum ManagerQuestionState
{
    Open,

    /// <summary>The manager said yes.</summary>
    Agreed,

    /// <summary>The manager said not now.</summary>
    Declined,

    /// <summary>They were invited without the manager's yes.</summary>
    InvitedAnyway,

    /// <summary>No yes came, and they are not invited.</summary>
    Unanswered,

    /// <summary>It needs no answer any more: the person left, or the program takes nobody in any more.</summary>
    Moot,
}

/// <summary>What a question to a manager is opened with.</summary>
/// <param name="Because">What would bring the person in: "hris:Hired".</param>
/// <param name="Source">Who would invite them, as the ledger writes it.</param>
/// <param name="ReachedAt">When there was the reason to invite them, UTC.</param>
public sealed record ManagerQuestionOrder(
    string ProgramId, string PersonId, ProgramRole Role, string Because, string Source, DateTimeOffset ReachedAt);
