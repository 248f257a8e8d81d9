using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Training;

namespace MentorFlow.Domain.Hours;

/// <summary>Which lines of hours follow from what happened; pure.</summary>
public static class HoursFollowing
{
    /// <param name="session">That was held.</param>
    public static HoursEntry Of(Session session, string personId, ProgramRole role) => new(
        session.ProgramId,
        personId,
        role,
        session.Outside is null ? HoursSource.Session : HoursSource.Meeting,
        session.SessionId,
        session.StartsAt,
        session.Minutes)
    {
        MentorshipId = session.MentorshipId,
    };

    /// <summary>One meeting without an agreement, for one of the two.</summary>
    /// <param name="booking">That was held.</param>
    public static HoursEntry Of(MeetingBooking booking, string personId, ProgramRole role) =>
        new(booking.ProgramId, personId, role, HoursSource.Single, booking.BookingId, booking.At!.Value, booking.Minutes);

    /// <summary>Sessions that were held before a mentorship came here: for each of its members, and without minutes, which nobody knows.</summary>
    public static IEnumerable<HoursEntry> Of(Mentorship mentorship) => mentorship.Elsewhere is not { SessionsHeld: > 0 } elsewhere
        ? []
        : mentorship.Members.Select(member => new HoursEntry(
            mentorship.ProgramId,
            member.PersonId,
            member.Role,
            HoursSource.Elsewhere,
            mentorship.MentorshipId,
            elsewhere.LastMetAt ?? mentorship.CreatedAt,
            Minutes: 0)
        {
            MentorshipId = mentorship.MentorshipId,
            HeldElsewhere = elsewhere.SessionsHeld,
        });

    /// <summary>Each module that was done, by its minutes; from before it was kept how, those that were read, and once the training was passed all.</summary>
    /// <param name="at">When that became known, UTC.</param>
    public static IEnumerable<HoursEntry> Of(Enrollment enrollment, DateTimeOffset at)
    {
        if (enrollment.Training is not { } training)
        {
            return [];
        }

        var done = training.Done ?? [];
        return
        [
            .. done.Select(module => LineOf(module.Id, module.At, module.Minutes)),
            .. FormerModules.Of(enrollment.Role)
                .Where(module => training.ModulesRead.Contains(module.Id) || training is { Done: null, PassedAt: not null })
                .Where(module => !done.Any(one => one.Id == module.Id))
                .Select(module => LineOf(module.Id, training.PassedAt ?? at, module.Minutes)),
        ];

        HoursEntry LineOf(string moduleId, DateTimeOffset doneAt, int minutes) =>
            new(enrollment.ProgramId, enrollment.PersonId, enrollment.Role, HoursSource.Training, moduleId, doneAt, minutes);
    }

    /// <summary>The time that a check asked for in a pair that works by writing.</summary>
    /// <returns>Null where somebody said none, and for every other survey.</returns>
    public static HoursEntry? Of(SurveyAnswers answers) =>
        answers is { Kind: SurveyKind.WritingCheck, IsBegun: false }
        && int.TryParse(answers.Answers.GetValueOrDefault(Questionnaire.Time), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && minutes > 0
            ? new HoursEntry(
                answers.ProgramId, answers.PersonId, answers.Role, HoursSource.Writing, answers.Subject, answers.AnsweredAt, minutes)
            {
                MentorshipId = SurveySubject.MentorshipOf(answers.Subject),
            }
            : null;

    /// <summary>An event at which somebody was, on the day that they stayed with or else on the program's.</summary>
    public static HoursEntry Of(EventAttendance attendance, Enrollment enrollment, MentoringProgram program) => new(
        attendance.ProgramId,
        attendance.PersonId,
        enrollment.Role,
        HoursSource.Event,
        attendance.Kind.ToString(),
        KeptOf(enrollment, attendance.Kind) ?? EventDecisions.DateOf(program.Calendar, attendance.Kind) ?? attendance.At,
        (int)ProgramEvent.Length.TotalMinutes);

    /// <summary>The same line with the minutes that count: time in which the person was known to be elsewhere counts there.</summary>
    /// <param name="known">Of the same person in the same program.</param>
    public static HoursEntry Credited(HoursEntry entry, IEnumerable<HoursEntry> known)
    {
        if (!entry.HasTime)
        {
            return entry;
        }

        var (free, reached) = (TimeSpan.Zero, entry.At);
        foreach (var other in known.Where(other => other.HasTime && other.EndsAt > entry.At && other.At < entry.EndsAt).OrderBy(other => other.At))
        {
            free += other.At > reached ? other.At - reached : TimeSpan.Zero;
            reached = other.EndsAt > reached ? other.EndsAt : reached;
        }

        free += entry.EndsAt > reached ? entry.EndsAt - reached : TimeSpan.Zero;
        return entry with { Minutes = (int)free.TotalMinutes };
    }

    private static DateTimeOffset? KeptOf(Enrollment enrollment, ProgramMomentKind kind) =>
        enrollment.KeptEvents is { } kept && kept.TryGetValue(kind.ToString(), out var at) ? at : null;
}
