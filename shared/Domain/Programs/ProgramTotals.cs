using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>How far a program has come, counted once at its midpoint.</summary>
/// <param name="Pairs">Mentorships that began.</param>
/// <param name="Sessions">Sessions held.</param>
/// <param name="Minutes">That they were planned for.</param>
/// <param name="Goals">Goals reached.</param>
/// <param name="At">When it was counted, UTC.</param>
public sealed record ProgramTotals(string ProgramId, int Pairs, int Sessions, int Minutes, int Goals, DateTimeOffset At) : IDocument
{
    /// <summary>Smaller numbers are not told, so that nobody is recognized (R105).</summary>
    public const int SmallestGroup = 5;

    public static string Type => "program-totals";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<ProgramTotals> KeyOf(string programId) => new(Partition.Program(programId), "program-totals:midpoint");

    /// <summary>What may be told of it, each as "pairs" and its number; nothing while there are fewer than five pairs.</summary>
    public IReadOnlyList<(string What, int Count)> Told => Pairs < SmallestGroup
        ? []
        :
        [
            .. new[] { ("pairs", Pairs), ("sessions", Sessions), ("hours", Minutes / 60), ("goals", Goals) }
                .Where(figure => figure.Item2 >= SmallestGroup)
                .Select(figure => (figure.Item1, figure.Item2)),
        ];
}
