using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Enrollments;

/// <summary>
/// How many mentorships at once somebody wants in all programs together, by role (R23): what they take on in one program is a share of it. Null while they
/// said nothing of a role: then a mentor takes on in all programs what each of them says, and everybody else what their program says.
/// </summary>
/// <param name="AsMentor">People mentored and circles hosted, 0 to <see cref="Most"/>.</param>
/// <param name="AsMentee">Mentors and circles, likewise.</param>
/// <param name="AsPeer">Peers and circles among equals, likewise.</param>
public sealed record MentoringBudget(string PersonId, int? AsMentor = null, int? AsMentee = null, int? AsPeer = null) : IDocument
{
    public const int Most = 5;

    public static string Type => "mentoring-budget";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<MentoringBudget> KeyOf(string personId) => new(Partition.Person(personId), "mentoring-budget");

    /// <returns>Null where they said nothing.</returns>
    public int? Of(ProgramRole role) => role switch
    {
        ProgramRole.Mentor => AsMentor,
        ProgramRole.Mentee => AsMentee,
        _ => AsPeer,
    };

    public MentoringBudget With(ProgramRole role, int? places) => role switch
    {
        ProgramRole.Mentor => this with { AsMentor = places },
        ProgramRole.Mentee => this with { AsMentee = places },
        _ => this with { AsPeer = places },
    };
}

/// <summary>What may become of a budget; pure.</summary>
public static class BudgetDecisions
{
    private static readonly ProgramRole[] Roles = Enum.GetValues<ProgramRole>();

    /// <summary>Lowering it ends nothing: nobody new comes until what runs is less.</summary>
    /// <param name="known">Null before the first.</param>
    public static Verdict<MentoringBudget> Set(MentoringBudget? known, MentoringBudget wanted)
    {
        var wrong = Roles.Where(role => wanted.Of(role) is < 0 or > MentoringBudget.Most).ToList();
        return wrong.Count > 0
            ? Refusal.Invalid([.. wrong.Select(role => new FieldError($"as{role}", "rules.from-to", ("min", 0), ("max", MentoringBudget.Most)))])
            : wanted == (known ?? new MentoringBudget(wanted.PersonId)) ? RefusalReason.AlreadyDone
            : wanted;
    }

    /// <summary>Roles in which they may want more than before: what they said nothing of was bounded by each program alone.</summary>
    public static IEnumerable<ProgramRole> Raised(MentoringBudget? known, MentoringBudget wanted) =>
        Roles.Where(role => wanted.Of(role) != known?.Of(role) && !(wanted.Of(role) < known?.Of(role)));
}
