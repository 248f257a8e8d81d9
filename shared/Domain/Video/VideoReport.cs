using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Video;

/// <summary>Who was in a room and when, as its provider tells. It is read and not kept: what is kept is what it comes to.</summary>
public sealed record VideoReport(IReadOnlyList<VideoStay> Stays)
{
    /// <summary>Two who pass each other in the door have not met.</summary>
    public static readonly TimeSpan LeastTogether = TimeSpan.FromMinutes(5);

    /// <summary>What it comes to for a session, whose room may have been used at an earlier time before it was moved.</summary>
    public MeetingReport Of(Session session, DateTimeOffset now)
    {
        var (from, until) = RoomDecisions.Window(session);
        var people = Stays.Where(stay => stay.From < until && stay.Until > from).GroupBy(stay => stay.Who).Select(stays => stays.ToList()).ToList();
        var others = (session.Quorum ?? 2) - 1;
        var met = people.Exists(one => people.Count(other => other != one && Together(one, other) >= LeastTogether) >= others);
        return new MeetingReport(now, people.Count, met);
    }

    private static TimeSpan Together(List<VideoStay> one, List<VideoStay> other) =>
        TimeSpan.FromTicks(one.Sum(stay => other.Sum(beside => Math.Max(0, Overlap(stay, beside)))));

    private static long Overlap(VideoStay one, VideoStay other) =>
        (one.Until < other.Until ? one.Until : other.Until).UtcTicks - (one.From > other.From ? one.From : other.From).UtcTicks;
}

/// <param name="Who">Tells people of one report apart.</param>
public sealed record VideoStay(string Who, DateTimeOffset From, DateTimeOffset Until);
