using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Fairness;

/// <summary>
/// How groups fared in a round, counted once when it was over. Each person is counted in one round only, so that no two rounds can be held against each
/// other; those of a role of which nothing could be shown are counted with the next round.
/// </summary>
/// <param name="Question">As it was asked then: the figures are named in its words.</param>
/// <param name="Figures">By group key; withheld where they must be.</param>
/// <param name="Counted">Person ids of those whose figures these are: they are in no later ones.</param>
/// <param name="Carried">Person ids of those who are counted with the next round.</param>
public sealed record RoundFairness(
    string ProgramId,
    int Number,
    FairnessQuestion Question,
    IReadOnlyList<GroupFigures> Figures,
    IReadOnlyList<string> Counted,
    IReadOnlyList<string> Carried) : IDocument
{
    public static string Type => "round-fairness";

    public Partition Partition => Partition.Fairness(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<RoundFairness> KeyOf(string programId, int number) => new(Partition.Fairness(programId), $"round-fairness:{number:D4}");
}
