using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Deciding;

/// <param name="PersonId">The mentee.</param>
/// <param name="After">How long they have to say no.</param>
public sealed record ManagerBriefInput(string ProgramId, string PersonId, TimeSpan After, WorkItemPolicy WorkItems);

/// <summary>Has the manager of a mentee told what the program is, where the program wants that.</summary>
public static class BriefSignals
{
    // By name: it belongs to a noun above.
    private const string ManagerBriefOrchestrator = "ManagerBriefOrchestrator";

    /// <summary>At the start of a mentorship; at a second one of the same mentee nothing happens.</summary>
    /// <returns>Nothing where managers hear nothing, and for who is no mentee.</returns>
    public static IReadOnlyList<Signal> Begin(MentoringProgram program, Enrollment enrollment) =>
        program.Managers is ManagerRole.Brief && enrollment.Role is ProgramRole.Mentee
            ?
            [
                Signals.Start(
                    ManagerBriefOrchestrator,
                    InstanceIds.ManagerBrief(program.ProgramId, enrollment.PersonId),
                    new ManagerBriefInput(program.ProgramId, enrollment.PersonId, program.Policy.Campaign.BriefAfter, program.Policy.WorkItems)),
            ]
            : [];
}
