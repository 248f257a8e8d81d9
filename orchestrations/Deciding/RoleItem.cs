using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Somebody is in the pool in a role for which the form of the program has no use: the round goes on, and a coordinator puts it right.</summary>
internal static class RoleItem
{
    /// <summary>One for each way into the program, whatever rounds find it.</summary>
    public static string KeyOf(Enrollment enrollment) =>
        Uuid5.Of($"role|{enrollment.ProgramId}|{enrollment.PersonId}|{enrollment.Invitation}").ToString("N");

    /// <param name="now">UTC.</param>
    public static WorkItem Of(Enrollment enrollment, DateTimeOffset now) => new(
        enrollment.ProgramId,
        KeyOf(enrollment),
        WorkItemKind.RoleUnusable,
        new Subject.OfEnrollment(enrollment.PersonId),
        InstanceId: null,
        new Phrase("causes.role-unusable", ("person", enrollment.PersonId)),
        now,
        WorkItemKind.RoleUnusable.Estimate(),
        [enrollment.PersonId]);
}
