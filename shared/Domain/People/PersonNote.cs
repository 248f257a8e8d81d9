using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>What a coordinator wrote down about somebody: part of that person's data, which is kept and taken away with the rest of it.</summary>
/// <param name="Key">Begins with the time of writing, so that ids sort by it.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record PersonNote(string PersonId, string Key, string Text, NoteWriter Writer, DateTimeOffset At) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "note";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Key).Id;

    public static Key<PersonNote> KeyOf(string personId, string key) => new(Partition.Person(personId), $"note:{key}");
}

/// <param name="Actor">As the ledger writes it: who may remove the note.</param>
/// <param name="Name">As shown in the console, so that the person can be told who wrote it.</param>
public sealed record NoteWriter(string Actor, string Name);
