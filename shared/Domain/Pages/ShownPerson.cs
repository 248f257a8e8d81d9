using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pages;

/// <summary>
/// Somebody agrees to be shown to everybody in a program, with name, role and site as they are when it is read. Taken back, it is gone, and so are they.
/// </summary>
/// <param name="Talk">What they would talk about, in their words; null for nothing.</param>
/// <param name="At">When they agreed, UTC.</param>
public sealed record ShownPerson(string ProgramId, string PersonId, string? Talk, DateTimeOffset At) : IDocument
{
    public const int LongestTalk = 200;

    public static string Type => "shown-person";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<ShownPerson> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"shown-person:{personId}");

    /// <summary>They agree, or say something else; pure.</summary>
    /// <param name="known">Null where they do not agree yet.</param>
    /// <param name="agrees">Whether they ticked that they do.</param>
    public static Verdict<ShownPerson> Show(Enrollment enrollment, ShownPerson? known, string? talk, bool agrees, DateTimeOffset now)
    {
        if (!EventDecisions.IsInvited(enrollment))
        {
            return RefusalReason.NotAMember;
        }

        var said = string.IsNullOrWhiteSpace(talk) ? null : talk.Trim();
        var errors = new List<FieldError>();
        if (!agrees)
        {
            errors.Add(new FieldError("show", "rules.shown-agree"));
        }

        if (said is not null && (said.Length > LongestTalk || said.Any(char.IsControl)))
        {
            errors.Add(new FieldError("talk", "rules.one-line", ("max", LongestTalk)));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors)
            : known is not null && known.Talk == said ? RefusalReason.AlreadyDone
            : new ShownPerson(enrollment.ProgramId, enrollment.PersonId, said, known?.At ?? now);
    }
}
