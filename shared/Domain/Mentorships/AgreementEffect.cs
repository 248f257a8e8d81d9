using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What an agreement that has just taken the place of another means for the session that is planned (F4); pure.</summary>
public static class AgreementEffect
{
    /// <param name="planned">The next session.</param>
    /// <param name="previous">The one before it; null where it is the first.</param>
    /// <param name="clocks">Of all members, in their order; the first one's wall clock is the pair's.</param>
    /// <param name="ends">The end of the mentorship: no session moves past it.</param>
    /// <returns>The session as it is now; null where nothing of it changes, as it has begun or suits as it is.</returns>
    public static Session? On(
        Session planned,
        Session? previous,
        Agreement before,
        Agreement after,
        IReadOnlyList<MemberClock> clocks,
        DateTimeOffset ends,
        DateTimeOffset now)
    {
        if (planned is not { Stage: SessionStage.Planned, TakesPlace: false } || planned.StartsAt <= now)
        {
            return null;
        }

        // What they set for this one alone stays as they set it.
        var minutes = planned.Minutes == before.Minutes ? after.Minutes : planned.Minutes;
        var channel = planned.Channel is null || planned.Channel == before.Channel ? after.Channel : planned.Channel;
        var backup = planned.BackupChannel == before.BackupChannel ? after.BackupChannel : planned.BackupChannel;
        var length = TimeSpan.FromMinutes(minutes);
        var startsAt = Start();
        var moved = startsAt == planned.StartsAt
            ? planned with { Sequence = planned.Sequence + 1 }
            : SessionDecisions.At(planned, startsAt) with { UnfitFor = null, KeptBy = null };
        return (planned.StartsAt, planned.Minutes, planned.Channel, planned.BackupChannel) == (startsAt, minutes, channel, backup)
            ? null
            : moved with { Minutes = minutes, Channel = channel, BackupChannel = backup };

        DateTimeOffset Start()
        {
            var wanted = after.FirstSession != before.FirstSession ? after.FirstSession
                : after.EveryDays != before.EveryDays && previous is not null
                    ? SessionCalendar.Next(previous.StartsAt, after.EveryDays, clocks[0].Zone, now + SessionHours.Ahead)
                    : planned.StartsAt;
            if (wanted == planned.StartsAt && !HasOutgrown())
            {
                return wanted;
            }

            var start = SessionHours.Nearest(clocks, length, wanted, now) ?? wanted;
            return start >= now + SessionHours.Ahead && start + length <= ends ? start : planned.StartsAt;
        }

        // A longer talk may not fit any more into the hours in which the shorter one stood.
        bool HasOutgrown() =>
            minutes > planned.Minutes
            && SessionHours.Fits(clocks, planned.StartsAt, TimeSpan.FromMinutes(planned.Minutes), now)
            && !SessionHours.Fits(clocks, planned.StartsAt, length, now);
    }
}
