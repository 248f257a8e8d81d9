using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>A law, or a dispute, asks that what is stored about somebody be kept: while it stands, nothing of theirs is erased.</summary>
/// <param name="Reason">In the words of whoever set it; the person is shown them.</param>
/// <param name="By">As the ledger writes it.</param>
/// <param name="At">UTC.</param>
public sealed record LegalHold(string PersonId, string Reason, string By, DateTimeOffset At) : IDocument
{
    public const int LongestReason = 500;

    public static string Type => "legal-hold";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<LegalHold> KeyOf(string personId) => new(Partition.Person(personId), "legal-hold");
}
