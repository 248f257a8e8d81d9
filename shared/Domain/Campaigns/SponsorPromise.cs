using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>What has become of one of a sponsor's commitments (R13): the definition of the program says what was promised, and by when.</summary>
/// <param name="DoneAt">When it was said to be done, UTC; null before.</param>
/// <param name="DoneBy">Who said so: the sponsor by the link in a mail, or a coordinator.</param>
/// <param name="RemindedFor">The day for which the sponsor was reminded; null before. Another day reminds again.</param>
public sealed record SponsorPromise(
    string ProgramId,
    SponsorAct Act,
    DateTimeOffset? DoneAt = null,
    string? DoneBy = null,
    DateOnly? RemindedFor = null) : IDocument
{
    public static string Type => "sponsor-promise";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Act).Id;

    public static Key<SponsorPromise> KeyOf(string programId, SponsorAct act) => new(Partition.Program(programId), $"sponsor-promise:{act}");

    /// <summary>The key of the work item about a commitment whose day is over.</summary>
    public static string Overdue(SponsorAct act, DateOnly by) => $"sponsor-{act}.{by:yyyyMMdd}";
}
