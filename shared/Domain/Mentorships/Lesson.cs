using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What somebody learned in a mentorship, also from what failed (R91): read by nobody else.</summary>
/// <param name="LessonId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="At">UTC.</param>
public sealed record Lesson(string ProgramId, string MentorshipId, string PersonId, string LessonId, string Text, DateTimeOffset At) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "lesson";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, PersonId, LessonId).Id;

    public static Key<Lesson> KeyOf(string programId, string mentorshipId, string personId, string lessonId) =>
        new(Partition.Program(programId), $"{PrefixOf(mentorshipId, personId)}{lessonId}");

    /// <summary>The id prefix of one person's lessons in one mentorship.</summary>
    public static string PrefixOf(string mentorshipId, string personId) => $"lesson:{mentorshipId}:{personId}:";
}
