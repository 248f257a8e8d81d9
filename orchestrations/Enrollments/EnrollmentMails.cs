using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>
/// The mails that decisions about somebody's part in a program call for, each under an id of what it says: ordered again it is the same mail.
/// </summary>
internal static class EnrollmentMails
{
    public static MailOrder Waitlisted(Enrollment enrollment) => Of(enrollment, MailTemplate.Waitlisted);

    public static MailOrder RecruitmentClosed(Enrollment enrollment) => Of(enrollment, MailTemplate.RecruitmentClosed);

    public static MailOrder UnmatchedFarewell(Enrollment enrollment) => Of(enrollment, MailTemplate.UnmatchedFarewell);

    /// <param name="at">When it was decided, UTC: a role may change and change back.</param>
    public static MailOrder RoleChanged(Enrollment enrollment, DateTimeOffset at) => Of(enrollment, MailTemplate.RoleChanged, $"|{at:O}");

    /// <param name="until">The last day of the break, UTC.</param>
    public static MailOrder BreakOver(Enrollment enrollment, DateTimeOffset until) => Of(enrollment, MailTemplate.BreakOver, $"|{until:O}");

    /// <summary>Reminds somebody of what is asked of them, once a day at most.</summary>
    /// <param name="on">UTC.</param>
    /// <returns>Null where nothing is asked of them.</returns>
    public static MailOrder? Reminder(Enrollment enrollment, DateTimeOffset on) => enrollment.Stage switch
    {
        EnrollmentStage.Invited => Of(enrollment, MailTemplate.InvitationReminder, $"|{on:yyyy-MM-dd}"),
        EnrollmentStage.Accepted => Of(enrollment, MailTemplate.ProfileReminder, $"|{on:yyyy-MM-dd}"),
        EnrollmentStage.InTraining => Of(enrollment, MailTemplate.TrainingReminder, $"|{on:yyyy-MM-dd}"),
        _ => null,
    };

    private static MailOrder Of(Enrollment enrollment, MailTemplate template, string when = "") => new(
        MailIds.For($"{enrollment.ProgramId}|{enrollment.Id}.{enrollment.Invitation}{when}", template, enrollment.PersonId),
        template,
        enrollment.ProgramId,
        enrollment.PersonId);
}
