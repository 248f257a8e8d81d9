using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.People;

/// <summary>What coordinators decide about notes on a person. A note is never changed: it stands as it was written, or is removed.</summary>
public static class NoteDecisions
{
    /// <summary>The same words by the same writer within it are one press of the button.</summary>
    public static readonly TimeSpan OnePress = TimeSpan.FromMinutes(1);

    /// <param name="latest">The person's latest notes.</param>
    /// <param name="text">As it was typed.</param>
    public static Verdict<PersonNote> Write(IReadOnlyList<PersonNote> latest, string personId, string text, NoteWriter writer, DateTimeOffset now)
    {
        var words = text.Trim().ReplaceLineEndings("\n");
        return words.Length is 0 or > PersonNote.LongestText
            ? Refusal.Invalid(new FieldError("text", "rules.some-words", ("max", PersonNote.LongestText)))
            : latest.Any(note => note.Writer.Actor == writer.Actor && note.Text == words && now - note.At < OnePress)
                ? RefusalReason.AlreadyDone
                : new PersonNote(personId, KeyOf(words, writer, now), words, writer, now);
    }

    /// <returns><see cref="RefusalReason.Unknown"/> for a note that somebody else wrote.</returns>
    public static Verdict<PersonNote> Remove(PersonNote note, string actor) => note.Writer.Actor == actor ? note : RefusalReason.Unknown;

    // Two notes of one moment are two.
    private static string KeyOf(string words, NoteWriter writer, DateTimeOffset now) =>
        $"{now.UtcTicks:D19}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{writer.Actor}\n{words}")))[..8]}";
}
