using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Cards;

/// <summary>Which cards somebody has read in a program, or put aside: for their own pages, and counted without names in its results.</summary>
/// <param name="Cards">By the id of the card.</param>
public sealed record SeenCards(string ProgramId, string PersonId, IReadOnlyDictionary<string, SeenCard> Cards) : IDocument
{
    public static string Type => "seen-cards";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<SeenCards> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"seen-cards:{personId}");
}

/// <param name="Stage">That the card was of.</param>
/// <param name="At">UTC.</param>
/// <param name="IsSkipped">Whether it was put aside unread.</param>
public sealed record SeenCard(CardStage Stage, DateTimeOffset At, bool IsSkipped = false);
