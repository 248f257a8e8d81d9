using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// What came of the last look at a whole chain, so that nobody has to compute every hash to know it. It is no decision and stands in no ledger.
/// </summary>
/// <param name="ProgramId">Whose coordinators look after the chain; of the organization's queue where no program's do.</param>
/// <param name="Chain">Where the entries stand.</param>
/// <param name="At">When the check began, UTC.</param>
/// <param name="Entries">How many there were.</param>
/// <param name="FaultCount">How many faults there were in all.</param>
/// <param name="Faults">The first of them in the order of the chain, at most <see cref="MostFaults"/>.</param>
/// <param name="Asked">How many work items were opened about the chain so far: the number of the last one.</param>
public sealed record LedgerCheck(
    string ProgramId,
    Partition Chain,
    DateTimeOffset At,
    long Entries,
    int FaultCount,
    IReadOnlyList<LedgerFault> Faults,
    int Asked = 0) : IDocument
{
    /// <summary>A chain that somebody wrote anew has a fault at every entry; the first ones lead to it.</summary>
    public const int MostFaults = 20;

    public static string Type => "ledger-check";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Chain).Id;

    public bool Holds => FaultCount == 0;

    /// <summary>Whether it is the chain of the program itself, and not one that its coordinators look after, too.</summary>
    public bool IsOfProgram => Chain == Partition;

    public static Key<LedgerCheck> KeyOf(string programId, Partition chain) =>
        new(Partition.Program(programId), $"ledger-check:{chain.Container}:{chain.Key}");

    /// <param name="report">Of the one chain.</param>
    public static LedgerCheck Of(string programId, Partition chain, LedgerReport report, DateTimeOffset at) =>
        new(programId, chain, at, report.Entries, report.Faults.Count, [.. report.Faults.Take(MostFaults)]);

    /// <param name="other">Null where there was no check.</param>
    public bool FindsTheSameAs(LedgerCheck? other) =>
        other is not null && FaultCount == other.FaultCount && Faults.SequenceEqual(other.Faults);
}
