using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Leads from somebody to a question about them, or to one that they were asked as a manager: every HR event about either starts here.</summary>
/// <param name="HolderId">Person id of whom it leads from.</param>
/// <param name="PersonId">Of whom the question is about.</param>
public sealed record ManagerQuestionLead(string HolderId, string ProgramId, string PersonId) : IDocument
{
    public static string Type => "manager-question-lead";

    public Partition Partition => Partition.Person(HolderId);

    public string Id => KeyOf(HolderId, ProgramId, PersonId).Id;

    public static Key<ManagerQuestionLead> KeyOf(string holderId, string programId, string personId) =>
        new(Partition.Person(holderId), $"manager-question-lead:{programId}:{personId}");

    /// <summary>Whether the holder is asked, and not spoken of.</summary>
    public bool IsOfManager => HolderId != PersonId;
}
