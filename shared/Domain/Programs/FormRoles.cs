using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>Which roles a form of mentorship has a use for: who came in another would wait for a match that cannot be. Pure.</summary>
public static class FormRoles
{
    private static readonly ProgramRole[] AllEqual = [ProgramRole.Peer];
    private static readonly ProgramRole[] TwoSides = [ProgramRole.Mentor, ProgramRole.Mentee];

    /// <summary>In a circle the mentor is the host, and its members are mentees; where the host rotates, all are peers.</summary>
    /// <param name="circles">Of a program of circles; null for the usual ones.</param>
    public static IReadOnlyList<ProgramRole> Roles(this ProgramForm form, CircleSettings? circles = null) =>
        form is ProgramForm.Peer || (form is ProgramForm.Circle && circles is { Hosting: CircleHosting.Rotating }) ? AllEqual : TwoSides;

    public static IReadOnlyList<ProgramRole> Roles(this MentoringProgram program) => program.Form.Roles(program.Circles);

    public static IReadOnlyList<ProgramRole> Roles(this ProgramDefinition definition) => definition.Form.Roles(definition.Circles);

    /// <param name="circles">As above.</param>
    public static bool Uses(this ProgramForm form, ProgramRole role, CircleSettings? circles = null) => form.Roles(circles).Contains(role);

    public static bool Uses(this MentoringProgram program, ProgramRole role) => program.Roles().Contains(role);

    /// <summary>What is said of a role that the form has no use for.</summary>
    /// <param name="field">As its sender knows it.</param>
    public static FieldError WrongRole(string field) => new(field, "rules.role-of-form");
}
