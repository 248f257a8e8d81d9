using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// Whom somebody does not want to be matched with in a program, without a reason, until they take it back: neither the other nor a coordinator reads it.
/// </summary>
/// <param name="Vetoed">Person ids, the latest last; at most <see cref="Most"/>.</param>
public sealed record PartnerVetoes(string ProgramId, string PersonId, IReadOnlyList<string> Vetoed) : IDocument
{
    public const int Most = 50;

    public static string Type => "partner-vetoes";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<PartnerVetoes> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"partner-vetoes:{personId}");
}
