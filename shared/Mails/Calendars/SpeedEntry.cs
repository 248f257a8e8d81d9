using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Calendars;

/// <summary>What a calendar says about a speed-mentoring event, wherever it reads it: in the entry of a mail, in a file, and in a person's own feed.</summary>
public static class SpeedEntry
{
    public static string UidOf(SpeedEvent held) => CalendarUid.Of($"speed:{held.ProgramId}:{held.Number.ToString(CultureInfo.InvariantCulture)}");

    /// <param name="program">In the reader's words.</param>
    /// <param name="page">Of the event, without a secret: calendars are shared with assistants and teams.</param>
    public static FeedEntry Of(MentoringProgram program, SpeedEvent held, Uri page, Texts texts) => new(
        UidOf(held),
        held.Sequence,
        held.At,
        held.EndsAt,
        texts["calendar-entry.speed", ("program", program.Name)],
        program.Purpose,
        held.Address ?? page.AbsoluteUri,
        page,
        held.CalledOffAt is not null || program.Status is ProgramStatus.Stopped);
}
