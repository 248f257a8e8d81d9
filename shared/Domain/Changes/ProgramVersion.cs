using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Changes;

/// <summary>A program as it was before a change, with who changed it, when, and in what; as it is, it stands on the program itself.</summary>
/// <param name="Version">That it was until then.</param>
/// <param name="Program">As it was.</param>
/// <param name="Events">What was stored of its events then.</param>
/// <param name="ReplacedAt">UTC.</param>
/// <param name="ReplacedBy">As the ledger writes it: an id of the coordinator, never a name.</param>
/// <param name="Difference">What the next version says otherwise.</param>
public sealed record ProgramVersion(
    string ProgramId,
    int Version,
    MentoringProgram Program,
    IReadOnlyList<ProgramEvent> Events,
    DateTimeOffset ReplacedAt,
    string ReplacedBy,
    IReadOnlyList<FieldChange> Difference) : IDocument
{
    public static string Type => "program-version";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Version).Id;

    /// <summary>In the order of numbers.</summary>
    public static Key<ProgramVersion> KeyOf(string programId, int version) => new(Partition.Program(programId), $"program-version:{version:D6}");

    /// <summary>What is kept of a program as it was, when the next version takes its place.</summary>
    /// <param name="events">What is stored of its events.</param>
    /// <param name="eventsAfter">The same afterwards.</param>
    public static ProgramVersion Of(
        MentoringProgram before,
        IReadOnlyList<ProgramEvent> events,
        MentoringProgram after,
        IReadOnlyList<ProgramEvent> eventsAfter,
        string actor,
        DateTimeOffset now) => new(
            before.ProgramId,
            before.Version,
            before,
            events,
            now,
            actor,
            ProgramDifference.Of(ProgramDefinition.Of(before, events), ProgramDefinition.Of(after, eventsAfter)));
}
