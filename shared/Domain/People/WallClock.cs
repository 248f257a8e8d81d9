using System.Globalization;

namespace MentorFlow.Domain.People;

/// <summary>Moments in words, on the reader's own clock and with the clock's name: a time without its zone is a guess (R79).</summary>
public static class WallClock
{
    // Words are English; the culture of the server must not leak into them.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"Tuesday, January 5, 2027, 10:00 AM (Paris time)".</summary>
    /// <param name="zone">IANA zone of the reader.</param>
    public static string Say(this DateTimeOffset moment, string zone) =>
        $"{moment.SayDay(zone)}, {moment.SayTime(zone)}";

    /// <summary>"Tuesday, January 5, 2027".</summary>
    public static string SayDay(this DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("dddd, MMMM d, yyyy", English);

    /// <summary>"10:00 AM (Paris time)".</summary>
    public static string SayTime(this DateTimeOffset moment, string zone) => $"{moment.SayHour(zone)} ({Name(zone)})";

    /// <summary>"10:00 AM".</summary>
    public static string SayHour(this DateTimeOffset moment, string zone) => moment.ToZone(zone).ToString("h:mm tt", English);

    public static string Say(this DateOnly date) => date.ToString("MMMM d, yyyy", English);

    /// <summary>"Paris time" for "Europe/Paris"; zones without a city keep their id.</summary>
    public static string Name(string zone) => zone.Split('/') is [.., _, var city] ? $"{city.Replace('_', ' ')} time" : zone;
}
