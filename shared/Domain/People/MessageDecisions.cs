using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.People;

/// <summary>A coordinator writes to somebody; pure.</summary>
public static class MessageDecisions
{
    /// <param name="latest">The latest to the person.</param>
    /// <param name="programs">Ids of the programs that the person takes part in.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> for the same words by the same writer within a minute: one press of the button.</returns>
    public static Verdict<PersonMessage> Write(
        Person person, IReadOnlyList<PersonMessage> latest, IReadOnlyList<string> programs, NewMessage message, NoteWriter writer, DateTimeOffset now)
    {
        if (person.Standing is Standing.Left)
        {
            return RefusalReason.WrongStage;
        }

        var (subject, text) = (message.Subject.Trim(), message.Text.Trim().ReplaceLineEndings("\n"));
        var errors = Errors(subject, text, programs.Contains(message.ProgramId)).ToList();
        return errors.Count > 0 ? Refusal.Invalid(errors)
            : latest.Any(one => one.Writer.Actor == writer.Actor && (one.Subject, one.Text) == (subject, text) && now - one.At < NoteDecisions.OnePress)
                ? RefusalReason.AlreadyDone
                : new PersonMessage(person.PersonId, KeyOf(subject, text, writer, now), message.ProgramId, subject, text, writer, now);
    }

    private static IEnumerable<FieldError> Errors(string subject, string text, bool takesPart)
    {
        if (!takesPart)
        {
            yield return new FieldError("programId", "rules.choose-one");
        }

        if (subject.Length is 0 or > PersonMessage.LongestSubject || !PersonRules.IsText(subject))
        {
            yield return new FieldError("subject", "rules.some-words", ("max", PersonMessage.LongestSubject));
        }

        if (text.Length is 0 or > PersonMessage.LongestText)
        {
            yield return new FieldError("text", "rules.some-words", ("max", PersonMessage.LongestText));
        }
    }

    // Two messages of one moment are two.
    private static string KeyOf(string subject, string text, NoteWriter writer, DateTimeOffset now) =>
        $"{now.UtcTicks:D19}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{writer.Actor}\n{subject}\n{text}")))[..8]}";
}
