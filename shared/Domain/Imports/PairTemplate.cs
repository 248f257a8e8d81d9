using System.Globalization;
using System.Text;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Imports;

/// <summary>A list of running pairs to begin with: every column, one pair with a date, and one without.</summary>
public static class PairTemplate
{
    /// <param name="separator">As spreadsheets expect it where the reader lives.</param>
    /// <param name="zone">IANA zone of the program.</param>
    /// <param name="now">Its dates are around it, so that the list can be handed in as it is.</param>
    /// <returns>CSV with the mark by which spreadsheets know UTF-8.</returns>
    public static byte[] Write(char separator, string zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToZone(zone).DateTime);
        string[][] rows =
        [
            PairColumns.All,
            [
                "E1001", "", "E1002", "", Day(today.AddDays(-90)), "14", "30", "6", Day(today.AddDays(-7)), $"{Day(today.AddDays(7))} 15:00", zone,
                "video", "phone", "yes", "Lead a first project|Speak in front of others", "",
            ],
            ["", "ada.moreau@example.com", "", "bo.lind@example.com", Day(today.AddDays(-30)), "monthly", "45", "0", "", "none", "", "", "", "no", "", ""],
        ];
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => $"{string.Join(separator, row)}\r\n")))];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
