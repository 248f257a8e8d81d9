using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Enrollments;

/// <summary>What is to be done with the people who were chosen.</summary>
/// <param name="Role">To change to, or to come back in; null for the one they have.</param>
/// <param name="BackToPerson">Whether it was chosen on the page of the one person whom it is about.</param>
public sealed record ParticipationOrder(IReadOnlyList<string> PersonIds, ParticipationAct Act, ProgramRole? Role, bool BackToPerson)
{
    public const string Chosen = "chosen";
    public const string ActField = "act";
    public const string RoleField = "newRole";
    public const string BackField = "back";
    public const string ToPerson = "person";

    /// <summary>More than stand on a page; each is a decision of its own.</summary>
    public const int MostChosen = 200;

    /// <returns>Null, with what is wrong, where the form does not say what is to be done.</returns>
    public static ParticipationOrder? Read(IFormCollection form, MentoringProgram program, out IReadOnlyList<FieldError> errors)
    {
        var chosen = form[Chosen].OfType<string>().Distinct().ToList();
        var act = Choice.Read<ParticipationAct>(form[ActField]);
        var role = Choice.Read<ProgramRole>(form[RoleField]);
        errors = [.. Errors(chosen, act, role, program)];
        return act is { } known && errors.Count == 0
            ? new ParticipationOrder(
                chosen,
                known,
                known is ParticipationAct.ChangeRole or ParticipationAct.BringBack ? role : null,
                form[BackField] == ToPerson && chosen.Count == 1)
            : null;
    }

    private static IEnumerable<FieldError> Errors(List<string> chosen, ParticipationAct? act, ProgramRole? role, MentoringProgram program)
    {
        if (chosen.Count is 0 or > MostChosen)
        {
            yield return new FieldError(Chosen, "rules.some-chosen", ("max", MostChosen));
        }

        if (act is null)
        {
            yield return new FieldError(ActField, "rules.choose-one");
        }

        if (act is ParticipationAct.ChangeRole && role is null)
        {
            yield return new FieldError(RoleField, "rules.choose-one");
        }
        else if (role is { } wanted && !program.Uses(wanted))
        {
            yield return FormRoles.WrongRole(RoleField);
        }
    }
}
