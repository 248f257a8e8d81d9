using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Changes with every line of a mentorship in the program: who keeps the lines in memory sees by one point read whether they are still the same.
/// </summary>
/// <param name="MentorshipId">Whose line changed last.</param>
public sealed record MentorshipMark(string ProgramId, string MentorshipId) : IDocument
{
    public static string Type => "mentorship-mark";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<MentorshipMark> KeyOf(string programId) => new(Partition.Program(programId), "mentorship-mark");
}
