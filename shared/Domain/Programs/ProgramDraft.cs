using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>A program while somebody still writes it: saved at every step, complete or not, until it becomes a program or the change of one.</summary>
/// <param name="DraftId">A UUID of its own; the change of a program is called after it, so that a program has one at a time.</param>
/// <param name="Definition">As far as it is written; the rules say only in the end what is missing.</param>
/// <param name="Of">Program id of what is changed or repeated; null for a new program.</param>
/// <param name="OfVersion">Version of that program that the draft began from; null for a new program.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Who wrote last, as the ledger writes it.</param>
public sealed record ProgramDraft(
    string DraftId,
    ProgramDefinition Definition,
    DraftPurpose Purpose,
    string? Of,
    int? OfVersion,
    DateTimeOffset ChangedAt,
    string ChangedBy) : IDocument
{
    public static string Type => "program-draft";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(DraftId).Id;

    public static Key<ProgramDraft> KeyOf(string draftId) => new(Partition.Organization, $"program-draft:{draftId}");

    /// <summary>The one draft in which a program's change is written.</summary>
    public static string ChangeOf(string programId) => $"change-{programId}";
}

/// <summary>What a draft becomes.</summary>
public enum DraftPurpose
{
    /// <summary>A program that has not been there.</summary>
    New,

    /// <summary>The next version of a program.</summary>
    Change,

    /// <summary>A program that takes after an earlier one.</summary>
    Repeat,
}
