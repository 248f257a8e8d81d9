using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Whether somebody's manager says yes before they are invited, as coordinators see it; the person does not know of it.</summary>
/// <param name="Because">What would bring them in: "hris:Hired".</param>
/// <param name="Manager">Who is asked, or was last; null where nobody is known.</param>
/// <param name="Since">When the manager was asked; where nobody is, when there was the reason to ask.</param>
/// <param name="AskedAgainAt">When the manager is asked again, or was; null where nobody is asked.</param>
/// <param name="ClosedAt">Null while it is open.</param>
/// <param name="Reason">Why not now, in the manager's words.</param>
public sealed record ManagerQuestionFacts(
    string ProgramId,
    PersonRef Person,
    ProgramRole Role,
    string Because,
    ManagerQuestionState State,
    PersonRef? Manager,
    DateTimeOffset Since,
    DateTimeOffset? AskedAgainAt,
    DateTimeOffset? ClosedAt,
    string? Reason)
{
    public static async ValueTask<ManagerQuestionFacts> OfAsync(
        ManagerQuestion question, MentoringProgram program, PersonNames names, CancellationToken cancellation) => new(
        question.ProgramId,
        await names.FindAsync(question.PersonId, cancellation),
        question.Role,
        question.Because,
        question.State,
        question.ManagerId is { } manager ? await names.FindAsync(manager, cancellation) : null,
        question.AskedAt ?? question.OpenedAt,
        question.AskedAgainAt(program.Policy.Onboarding.Manager),
        question.ClosedAt,
        question.Reason);
}
