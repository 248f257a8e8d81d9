using MentorFlow.Domain.Speed;

namespace MentorFlow.Functions.Participants;

// Of speed-mentoring events. Who walked in has a page like everybody's, under an address of their own.
internal static partial class Paths
{
    public static string Speed(SpeedEvent held) => $"/m/speed/{held.ProgramId}/{held.Number}";

    /// <summary>The page of who walked in.</summary>
    /// <param name="key">Of the walk-in, which nobody guesses.</param>
    public static string SpeedOf(SpeedEvent held, string key) => $"{Speed(held)}/w/{key}";

    /// <summary>Where one comes in by the code on the wall.</summary>
    public static string SpeedDoor(SpeedEvent held) => $"{Speed(held)}/code";

    /// <summary>The event as a file for a calendar.</summary>
    public static string SpeedCalendar(SpeedEvent held) => $"{Speed(held)}/calendar";

    /// <summary>Says whether one wants to meet somebody again, with a note for oneself.</summary>
    /// <param name="page">Of the reader.</param>
    public static string SpeedAgain(string page, string aboutId) => $"{page}/again/{aboutId}";

    /// <summary>Where the page's script asks while the call of a meeting lasts.</summary>
    /// <param name="page">As above.</param>
    public static string SpeedCall(string page, SpeedMeeting meeting) => $"{page}/call/{meeting.Turn}/{meeting.MeetingId}";

    /// <summary>What a calling client needs to join.</summary>
    /// <param name="page">As above.</param>
    public static string SpeedPass(string page, SpeedMeeting meeting) => $"{page}/pass/{meeting.Turn}/{meeting.MeetingId}";
}
