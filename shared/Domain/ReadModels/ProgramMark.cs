using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Records of a program that are many, and that figures are counted of.</summary>
public enum MarkedRecords
{
    WorkItems,

    /// <summary>The figures of each thread.</summary>
    Threads,
}

/// <summary>
/// Changes with every record of one kind in the program: who keeps in memory what is counted of them sees by one point read whether it is still true.
/// </summary>
/// <param name="RecordId">Id of the document that changed last.</param>
public sealed record ProgramMark(string ProgramId, MarkedRecords Records, string RecordId) : IDocument
{
    public static string Type => "program-mark";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Records).Id;

    public static Key<ProgramMark> KeyOf(string programId, MarkedRecords records) => new(Partition.Program(programId), $"program-mark:{records}");
}
