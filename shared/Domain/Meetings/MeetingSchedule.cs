using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Meetings;

/// <summary>What a meeting asks for now, and when it is to be looked at again; pure.</summary>
/// <param name="News">What its people are told; each of it is told once, however often it is looked at.</param>
/// <param name="Ends">Whether it is ended or closed, as nobody said anything or its program was stopped.</param>
/// <param name="Pairs">Whether both want a mentorship of which nothing has been said yet.</param>
/// <param name="Next">UTC; null where nothing is to come.</param>
public sealed record MeetingLook(IReadOnlyList<MeetingNews> News, bool Ends, bool Pairs, DateTimeOffset? Next);

/// <summary>What people are told of a meeting by the clock; what somebody does is told at once.</summary>
public enum MeetingNews
{
    /// <summary>The host still has to give a time.</summary>
    AskedReminder,

    Reminder,
    Question,
    QuestionReminder,
}

/// <summary>The course of a meeting by the clock; pure.</summary>
public static class MeetingSchedule
{
    private static readonly TimeSpan AskedAgain = TimeSpan.FromDays(3);
    private static readonly TimeSpan QuestionAgain = TimeSpan.FromDays(3);

    /// <param name="status">Of the program: with one that was stopped its meetings end.</param>
    public static MeetingLook Look(MeetingBooking booking, ProgramStatus status, DateTimeOffset now) => booking.StageAt(now) switch
    {
        MeetingStage.Cancelled => Nothing,
        MeetingStage.Over => new MeetingLook(
            [], Ends: false, booking is { BothWant: true, MentorshipId: null, NotYetAt: null }, RoomCloses(booking, now)),
        MeetingStage.Asked or MeetingStage.Planned when status is ProgramStatus.Stopped => new MeetingLook([], Ends: true, Pairs: false, now),
        MeetingStage.Asked => Asked(booking, now),
        MeetingStage.Planned => Planned(booking, booking.At!.Value, now),
        MeetingStage.UnderWay => new MeetingLook([], Ends: false, Pairs: false, booking.EndsAt),
        _ => Asking(booking, booking.EndsAt!.Value, now),
    };

    private static MeetingLook Nothing { get; } = new([], Ends: false, Pairs: false, Next: null);

    private static MeetingLook Asked(MeetingBooking booking, DateTimeOffset now)
    {
        var (again, until) = (booking.BookedAt + AskedAgain, booking.BookedAt + MeetingBooking.AskedFor);
        return new MeetingLook(now >= again && now < until ? [MeetingNews.AskedReminder] : [], now >= until, Pairs: false, now < again ? again : until);
    }

    // Of a time that was set on the day before, people have just been told.
    private static MeetingLook Planned(MeetingBooking booking, DateTimeOffset at, DateTimeOffset now)
    {
        var reminder = at - MeetingBooking.Reminder;
        var reminds = booking.TimeSetAt < reminder;
        return new MeetingLook(reminds && now >= reminder ? [MeetingNews.Reminder] : [], Ends: false, Pairs: false, reminds && now < reminder ? reminder : at);
    }

    private static MeetingLook Asking(MeetingBooking booking, DateTimeOffset ended, DateTimeOffset now)
    {
        var (again, until) = (ended + QuestionAgain, ended + MeetingBooking.AnswersFor);
        return now >= until
            ? new MeetingLook([], Ends: true, Pairs: false, now)
            : new MeetingLook(
                now >= again ? [MeetingNews.QuestionReminder] : [MeetingNews.Question],
                Ends: false,
                Pairs: false,
                RoomCloses(booking, now) ?? (now < again ? again : until));
    }

    private static DateTimeOffset? RoomCloses(MeetingBooking booking, DateTimeOffset now) =>
        booking.EndsAt + MeetingBooking.Doors is { } closes && now < closes ? closes : null;
}
