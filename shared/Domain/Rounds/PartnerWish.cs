using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>Whom one person could be matched with in a round, and whom of them they would rather have (R41).</summary>
/// <param name="Offered">The shortlist, the best first; what it is chosen from where people choose among all.</param>
/// <param name="Ranked">Person ids, the dearest first; empty for no ranking.</param>
public sealed record PartnerWish(string ProgramId, int Round, string PersonId, IReadOnlyList<ShortlistEntry> Offered, IReadOnlyList<string> Ranked) : IDocument
{
    /// <summary>When they said so, UTC; null while they have not, and where they only began to.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether they have answered; what is looked for when others are reminded.</summary>
    public bool HasAnswered { get; init; }

    public static string Type => "partner-wish";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Round, PersonId).Id;

    /// <summary>How the ids of all wishes of one round begin.</summary>
    public static string PrefixOf(int round) => $"partner-wish:{round:D4}:";

    public static Key<PartnerWish> KeyOf(string programId, int round, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(round)}{personId}");
}
