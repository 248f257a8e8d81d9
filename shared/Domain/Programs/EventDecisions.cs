using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Programs;

/// <summary>What may happen to an event of a program; pure.</summary>
public static class EventDecisions
{
    /// <summary>People can say that they are there from this long before it begins.</summary>
    public static readonly TimeSpan DoorsBefore = TimeSpan.FromMinutes(15);

    /// <summary>Until this long after it has ended.</summary>
    public static readonly TimeSpan DoorsAfter = TimeSpan.FromHours(1);

    /// <summary>Events in the order in which they are listed.</summary>
    public static IReadOnlyList<ProgramMomentKind> Kinds { get; } =
        [ProgramMomentKind.LaunchEvent, ProgramMomentKind.MidpointEvent, ProgramMomentKind.ClosingEvent];

    /// <summary>When it begins; null where the program has no such event.</summary>
    public static DateTimeOffset? DateOf(ProgramCalendar calendar, ProgramMomentKind kind) => kind switch
    {
        ProgramMomentKind.LaunchEvent => calendar.LaunchEvent,
        ProgramMomentKind.MidpointEvent => calendar.MidpointEvent,
        ProgramMomentKind.ClosingEvent => calendar.ClosingEvent,
        _ => null,
    };

    /// <returns>Null for what is no event.</returns>
    public static ProgramMomentKind? KindOf(string? name) =>
        Kinds.Where(kind => kind.ToString() == name).Select(kind => (ProgramMomentKind?)kind).FirstOrDefault();

    /// <summary>Whether it is invited to: everybody who has said yes, and has not left.</summary>
    public static bool IsInvited(Enrollment enrollment) => enrollment.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining
        or EnrollmentStage.Ready or EnrollmentStage.Matched or EnrollmentStage.Completed;

    public static bool IsOpen(DateTimeOffset startsAt, DateTimeOffset now) =>
        now >= startsAt - DoorsBefore && now <= startsAt + ProgramEvent.Length + DoorsAfter;

    /// <summary>Whether invitations to it have gone out.</summary>
    public static bool IsAnnounced(MentoringProgram program, DateTimeOffset startsAt, DateTimeOffset now) =>
        program.Status is ProgramStatus.Running && now >= startsAt - ProgramEvent.Notice;

    /// <summary>Somebody says that they are there.</summary>
    /// <param name="known">What is written down already; null for nothing.</param>
    public static Verdict<EventAttendance> Confirm(
        MentoringProgram program, ProgramMomentKind kind, Enrollment enrollment, EventAttendance? known, string saidBy, DateTimeOffset now) =>
        !IsInvited(enrollment) ? RefusalReason.NotAMember
        : DateOf(program.Calendar, kind) is not { } startsAt ? RefusalReason.Unknown
        : !IsOpen(startsAt, now) ? RefusalReason.WrongStage
        : known is not null ? RefusalReason.AlreadyDone
        : new EventAttendance(program.ProgramId, kind, enrollment.PersonId, now, saidBy);

    /// <summary>A coordinator adds somebody who did not say so, once the event has begun.</summary>
    public static Verdict<EventAttendance> Add(
        MentoringProgram program, ProgramMomentKind kind, Enrollment enrollment, EventAttendance? known, string saidBy, DateTimeOffset now) =>
        DateOf(program.Calendar, kind) is not { } startsAt ? RefusalReason.Unknown
        : now < startsAt - DoorsBefore ? RefusalReason.WrongStage
        : known is not null ? RefusalReason.AlreadyDone
        : new EventAttendance(program.ProgramId, kind, enrollment.PersonId, now, saidBy);

    /// <summary>A coordinator says where it is; who has been invited gets a new calendar entry.</summary>
    /// <param name="link">Empty for no link any more.</param>
    public static Verdict<ProgramEvent> Place(MentoringProgram program, ProgramEvent known, string? link, DateTimeOffset now)
    {
        var parsed = string.IsNullOrWhiteSpace(link) ? null : MeetingLink.Parse(link.Trim());
        return DateOf(program.Calendar, known.Kind) is not { } startsAt ? RefusalReason.Unknown
            : !string.IsNullOrWhiteSpace(link) && parsed is null ? Refusal.Invalid(new FieldError("link", MeetingLink.Rule))
            : now >= startsAt + ProgramEvent.Length ? RefusalReason.WrongStage
            : known.Link == parsed ? RefusalReason.AlreadyDone
            : known with { Link = parsed, Sequence = IsAnnounced(program, startsAt, now) ? known.Sequence + 1 : known.Sequence };
    }
}
