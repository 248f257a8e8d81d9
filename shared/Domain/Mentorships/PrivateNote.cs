using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What a member of a mentorship keeps in mind about it (R81): read by nobody else, mailed to nobody, counted nowhere.</summary>
/// <param name="PersonId">Who wrote it.</param>
/// <param name="NoteId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="ChangedAt">When it was last written otherwise, UTC; null where it stands as it was.</param>
public sealed record PrivateNote(
    string PersonId, string ProgramId, string MentorshipId, string NoteId, string Text, DateTimeOffset At, DateTimeOffset? ChangedAt = null) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "private-note";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, ProgramId, MentorshipId, NoteId).Id;

    public static Key<PrivateNote> KeyOf(string personId, string programId, string mentorshipId, string noteId) =>
        new(Partition.Person(personId), $"{PrefixOf(programId, mentorshipId)}{noteId}");

    /// <summary>The id prefix of one person's notes about one mentorship.</summary>
    public static string PrefixOf(string programId, string mentorshipId) => $"private-note:{programId}:{mentorshipId}:";

    /// <returns>What is wrong with the words; null when they can be kept.</returns>
    public static FieldError? Check(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText
        ? new FieldError("note", "rules.some-words", ("max", LongestText))
        : null;
}
