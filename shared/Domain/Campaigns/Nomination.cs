using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>
/// Somebody in a program names a colleague who would be a good mentor or mentee (R26). The colleague is asked, and comes in only with a yes of their own;
/// nobody learns who said no.
/// </summary>
/// <param name="NominationId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="FromId">Who names them.</param>
/// <param name="PersonId">Who is named.</param>
/// <param name="Why">In the words of who names them; the colleague reads it.</param>
/// <param name="AnswerBy">Until when it can be answered, UTC.</param>
/// <param name="Tells">Whether who said yes wants the one who named them to know.</param>
public sealed record Nomination(
    string ProgramId,
    string NominationId,
    string FromId,
    string PersonId,
    ProgramRole Role,
    string Why,
    DateTimeOffset At,
    DateTimeOffset AnswerBy,
    NominationStage Stage = NominationStage.Asked,
    bool Tells = false) : IDocument
{
    /// <summary>What brought who said yes, as enrollments keep it.</summary>
    public const string Because = $"{Enrollment.SignUp}nomination";

    public const int LongestWhy = 500;

    public static string Type => "nomination";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, NominationId).Id;

    public static Key<Nomination> KeyOf(string programId, string nominationId) => new(Partition.Program(programId), $"nomination:{nominationId}");

    public bool CanAnswer(DateTimeOffset now) => Stage is NominationStage.Asked && now < AnswerBy;
}

public enum NominationStage
{
    Asked,
    Joined,

    /// <summary>They said no, or nothing; it looks the same.</summary>
    Closed,
}
