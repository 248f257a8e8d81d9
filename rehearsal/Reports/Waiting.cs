using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Sessions;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>How long people wait for what comes next; pure.</summary>
internal static class Waiting
{
    public static WaitingFigures Of(RehearsalLog log)
    {
        var first = log.Sessions.Where(session => session.Stage is SessionStage.Held)
            .GroupBy(session => session.MentorshipId)
            .ToDictionary(held => held.Key, held => held.Min(session => session.StartsAt));
        return new WaitingFigures(
            Between(EnrollmentStage.Invited, EnrollmentStage.Ready),
            Between(EnrollmentStage.Ready, EnrollmentStage.Matched),
            FigureOf(log.Mentorships
                .Where(mentorship => first.ContainsKey(mentorship.MentorshipId))
                .Select(mentorship => first[mentorship.MentorshipId] - log.Begun(mentorship))));

        WaitFigure Between(EnrollmentStage from, EnrollmentStage to) =>
            FigureOf(log.Enrollments.Select(enrollment => log.Reached(enrollment, to) - log.Reached(enrollment, from)).OfType<TimeSpan>());
    }

    private static WaitFigure FigureOf(IEnumerable<TimeSpan> waits)
    {
        var days = waits.Select(wait => Math.Max(0, wait.TotalDays)).Order().ToList();
        return days.Count == 0 ? new WaitFigure(0, 0, 0) : new WaitFigure(days.Count, Math.Round(days[days.Count / 2], 1), Math.Round(days[^1], 1));
    }
}
