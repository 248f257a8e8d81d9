using System.Text;

namespace MentorFlow.Domain.Imports;

/// <summary>A list to begin with: every column, and one example.</summary>
public static class PeopleTemplate
{
    private static readonly string[] Example =
    [
        "E1001", "Ada", "Moreau", "ada.moreau@example.com", "", "Analyst", "4", "Finance", "Paris", "Europe/Paris", "fr", "2024-09-02",
        "Budgeting|Spreadsheets", "Leading a team", "both",
    ];

    /// <param name="separator">As spreadsheets expect it where the reader lives.</param>
    /// <returns>CSV with the mark by which spreadsheets know UTF-8.</returns>
    public static byte[] Write(char separator) =>
    [
        .. Encoding.UTF8.GetPreamble(),
        .. Encoding.UTF8.GetBytes($"{string.Join(separator, PeopleColumns.All)}\r\n{string.Join(separator, Example)}\r\n"),
    ];
}
