using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Threads;

/// <summary>When somebody is told by mail of what others wrote to them; pure.</summary>
public static class ThreadNotices
{
    /// <summary>
    /// The first message that nobody has read starts a wait, in which others join it. Who was told and has not read is told again a day later at the
    /// earliest, and only of something new.
    /// </summary>
    /// <param name="reader">Null for who has never read.</param>
    /// <param name="unread">What others wrote and the person has not read, the oldest first.</param>
    /// <returns>Null when there is nothing to tell.</returns>
    public static ThreadNotice? For(ThreadReader? reader, IReadOnlyList<ThreadMessage> unread, ThreadPolicy policy)
    {
        if (unread.FirstOrDefault(message => message.Number > (reader?.ToldTo ?? 0)) is not { } first)
        {
            return null;
        }

        var waited = first.At + policy.NoticeAfter;
        var isSilent = reader is { ToldAt: not null } && unread[0].Number <= reader.ToldTo;
        var again = isSilent ? reader!.ToldAt!.Value + policy.NoticeAgainAfter : waited;
        return new ThreadNotice(unread[^1].Number, again > waited ? again : waited);
    }
}

/// <param name="To">Number of the last message that it tells of.</param>
/// <param name="At">From when on it may go out, UTC.</param>
public sealed record ThreadNotice(int To, DateTimeOffset At);
