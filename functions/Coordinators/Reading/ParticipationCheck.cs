using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What an act would come to for somebody, before it is done.</summary>
public static class ParticipationCheck
{
    /// <param name="enrollment">Null for somebody who is not in the program.</param>
    /// <param name="role">The one to change to, or to come back in; null for the one they have.</param>
    /// <returns>Why nothing would change, as console-enrollments.json names it ("over"); null where something would.</returns>
    public static string? ObstacleOf(MentoringProgram program, Enrollment? enrollment, ParticipationAct act, ProgramRole? role) => (enrollment, act) switch
    {
        (null, _) => "gone",
        (_, ParticipationAct.Remind) =>
            enrollment.Stage is EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining ? null : "nothing-asked",
        (_, ParticipationAct.Withdraw) => enrollment.IsOpen ? null : "over",
        (_, ParticipationAct.BringBack) => !enrollment.CanReturn ? "there"
            : program.IsOver ? "program-over"
            : program.Uses(role ?? enrollment.Role) ? null : "role-of-form",
        _ => ObstacleToRole(program, enrollment, role ?? enrollment.Role),
    };

    /// <returns>The same for what was refused when it was done.</returns>
    public static string ObstacleOf(Refusal refusal, ParticipationAct act) => refusal switch
    {
        { Reason: RefusalReason.Invalid, Fields: [{ Rule.Key: "rules.role-while-matched" }, ..] } => "matched",
        { Reason: RefusalReason.Invalid } => "role-of-form",
        { Reason: RefusalReason.Unknown } => "gone",
        { Reason: RefusalReason.AlreadyDone } when act is ParticipationAct.ChangeRole => "has-role",
        { Reason: RefusalReason.AlreadyDone } when act is ParticipationAct.BringBack => "there",
        _ when act is ParticipationAct.Remind => "nothing-asked",
        _ when act is ParticipationAct.BringBack => "program-over",
        _ => "over",
    };

    private static string? ObstacleToRole(MentoringProgram program, Enrollment enrollment, ProgramRole role) =>
        !program.Uses(role) ? "role-of-form"
        : EnrollmentDecisions.ChangeRole(enrollment, role).Refusal is { } refusal ? ObstacleOf(refusal, ParticipationAct.ChangeRole)
        : null;
}
