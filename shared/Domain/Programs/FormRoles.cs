using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>Which roles a form of mentorship has a use for: who came in another would wait for a match that cannot be. Pure.</summary>
public static class FormRoles
{
    public static IReadOnlyList<ProgramRole> Roles(this ProgramForm form) =>
        form is ProgramForm.Peer ? [ProgramRole.Peer] : [ProgramRole.Mentor, ProgramRole.Mentee];

    public static bool Uses(this ProgramForm form, ProgramRole role) => (role is ProgramRole.Peer) == (form is ProgramForm.Peer);

    /// <summary>What is said of a role that the form has no use for.</summary>
    /// <param name="field">As its sender knows it.</param>
    public static FieldError WrongRole(string field) => new(field, "rules.role-of-form");
}
