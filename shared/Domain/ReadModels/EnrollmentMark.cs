using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Changes with every enrollment in the program: who keeps in memory what is counted of them sees by one point read whether it is still true.
/// </summary>
/// <param name="PersonId">Whose enrollment changed last.</param>
public sealed record EnrollmentMark(string ProgramId, string PersonId) : IDocument
{
    public static string Type => "enrollment-mark";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<EnrollmentMark> KeyOf(string programId) => new(Partition.Program(programId), "enrollment-mark");
}
