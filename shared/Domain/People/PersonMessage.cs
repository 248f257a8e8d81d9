using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>What a coordinator writes to somebody by mail: part of that person's data, which is kept and taken away with the rest of it.</summary>
/// <param name="Key">Begins with the time of writing, so that ids sort by it.</param>
/// <param name="ProgramId">In whose name it goes out.</param>
/// <param name="Subject">One line.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record PersonMessage(
    string PersonId, string Key, string ProgramId, string Subject, string Text, NoteWriter Writer, DateTimeOffset At) : IDocument
{
    /// <summary>What an inbox shows of a subject.</summary>
    public const int LongestSubject = 70;

    public const int LongestText = 4000;

    public static string Type => "message";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Key).Id;

    public static Key<PersonMessage> KeyOf(string personId, string key) => new(Partition.Person(personId), $"message:{key}");
}

/// <param name="ProgramId">One that the person takes part in.</param>
/// <param name="Subject">1 to 70 characters in one line.</param>
/// <param name="Text">1 to 4,000 characters; each line is a paragraph.</param>
public sealed record NewMessage(string ProgramId, string Subject, string Text);
