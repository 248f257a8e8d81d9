using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Fairness;

/// <summary>
/// The group that somebody told for fairness figures alone. It stands apart from everything else that is known of them, and when it was told is not kept.
/// </summary>
/// <param name="Version">Of the question.</param>
/// <param name="Group">Key of the group.</param>
public sealed record FairnessAnswer(string ProgramId, string PersonId, int Version, string Group) : IDocument
{
    public static string Type => "fairness-answer";

    public Partition Partition => Partition.Fairness(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<FairnessAnswer> KeyOf(string programId, string personId) => new(Partition.Fairness(programId), $"fairness-answer:{personId}");
}
