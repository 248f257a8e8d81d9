using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Threads;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>From what came to pass beside pairs that meet to its figures; pure.</summary>
internal static class FormCounting
{
    /// <returns>Null where nothing did.</returns>
    public static FormFigures? Of(RehearsalLog log)
    {
        var figures = new FormFigures
        {
            Circles = CirclesOf(log),
            Writing = WritingOf(log),
            Speed = SpeedOf(log.Forms),
            SingleMeetings = SingleMeetingsOf(log.Forms),
            Introductions = IntroductionsOf(log.Forms),
        };
        return figures == new FormFigures() ? null : figures;
    }

    private static CircleFigures? CirclesOf(RehearsalLog log)
    {
        var (offered, seats) = (log.Forms.Of<RoundCircle>().Where(circle => circle.Joins is null).ToList(), log.Forms.Of<CircleSeat>().ToList());
        var begun = log.Mentorships.Where(mentorship => mentorship.IsCircle).ToList();
        return offered.Count + begun.Count == 0 ? null : new CircleFigures(
            seats.Count,
            seats.Count(seat => seat.Stage is SeatStage.Declined),
            seats.Count(seat => seat.Stage is SeatStage.Silent),
            begun.Count,
            offered.Count(circle => circle.Stage is CircleStage.NotBegun),
            begun.Sum(circle => circle.Members.Count(member => member.JoinedAt is not null)),
            begun.Sum(circle => circle.Former?.Count ?? 0),
            begun.Count(circle => circle.EndedBecause is EndReason.TooFew));
    }

    private static WritingFigures? WritingOf(RehearsalLog log)
    {
        var pairs = log.Mentorships.Where(mentorship => mentorship.IsByWriting).Select(pair => (pair.ProgramId, pair.MentorshipId)).ToHashSet();
        return pairs.Count == 0 ? null : new WritingFigures(
            pairs.Count,
            log.Forms.Of<ThreadFigures>().Where(thread => pairs.Contains((thread.ProgramId, thread.MentorshipId))).Sum(thread => thread.Exchanges));
    }

    private static SpeedFigures? SpeedOf(FormLog log)
    {
        var events = log.Of<SpeedEvent>().ToList();
        return events.Count == 0 ? null : new SpeedFigures(
            events.Count(held => held.Outcome is SpeedOutcome.Held),
            log.Of<SpeedSeat>().Count(seat => seat.CameAt is not null),
            log.Of<SpeedMeeting>().Count(),
            SpeedMutual.Of(log.Of<SpeedAnswer>()).Sum(person => person.Value.Count) / 2);
    }

    private static SingleMeetingFigures? SingleMeetingsOf(FormLog log)
    {
        var (offers, booked) = (log.Of<MeetingOffer>().Count(), log.Of<MeetingBooking>().ToList());
        return offers == 0 ? null : new SingleMeetingFigures(
            offers,
            booked.Count,
            booked.Count(meeting => meeting.Outcome is MeetingOutcome.Held),
            booked.Count(meeting => meeting.CancelledAt is not null),
            booked.Count(meeting => meeting.MentorshipId is not null));
    }

    private static IntroductionFigures? IntroductionsOf(FormLog log)
    {
        var made = log.Of<Introduction>().ToList();
        return made.Count == 0 ? null : new IntroductionFigures(
            made.Count, made.Count(introduction => introduction.HasMet), made.Count(introduction => introduction.MentorshipId is not null));
    }
}
