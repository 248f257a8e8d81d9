namespace MentorFlow.Mails.Calendars;

/// <summary>Ids of calendar entries; RFC 7986 asks for ones that say nothing.</summary>
internal static class CalendarUid
{
    public static string Of(string name) => $"{Uuid5.Of(name)}@mentorflow";
}
