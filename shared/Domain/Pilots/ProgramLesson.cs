using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pilots;

/// <summary>What a coordinator has learned from a program (R2, R8), under their name.</summary>
/// <param name="LessonId">A UUID, made by the form: the same one again is a repeat.</param>
/// <param name="At">UTC.</param>
/// <param name="IsForNext">Whether it stands beside the form when the program is repeated.</param>
public sealed record ProgramLesson(string ProgramId, string LessonId, string Text, NoteWriter By, DateTimeOffset At, bool IsForNext = true) : IDocument
{
    public const int LongestText = 500;

    /// <summary>Of one program: more are not read by anybody who sets up the next.</summary>
    public const int Most = 40;

    public static string Type => "program-lesson";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, LessonId).Id;

    public static Key<ProgramLesson> KeyOf(string programId, string lessonId) => new(Partition.Program(programId), $"program-lesson:{lessonId}");

    /// <summary>Several as one text, as far as there is room for it where a program says what was before.</summary>
    public static string? Together(IEnumerable<string> texts)
    {
        var text = string.Join('\n', texts);
        return text.Length == 0 ? null : text[..Math.Min(text.Length, BackingRules.LongestLessons)];
    }
}
