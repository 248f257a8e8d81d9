using System.Globalization;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Hours;

/// <summary>The list of hours in a program: its columns, and what narrows it.</summary>
internal static class HoursList
{
    public const string Year = "year";
    public const string Role = "role";

    /// <param name="rows">Of every year.</param>
    public static ListOf<HoursOfPerson> Of(Texts texts, string programId, IReadOnlyList<HoursOfPerson> rows) => new(Columns(texts, programId))
    {
        Searched = row => Folded.Of($"{row.Person.Name} {row.ExternalId}"),
        Filters =
        [
            new(
                Year, texts["console-hours.year"], texts["console-hours.every-year"],
                [.. rows.Select(row => row.Year).Distinct().OrderDescending().Select(year => new Choice(Written(year), Written(year)))],
                (row, year) => Written(row.Year) == year),
            new(
                Role, texts["console-hours.role"], texts["console-hours.every-role"],
                RoleWords.Choices(texts), (row, role) => row.Role.ToString() == role),
        ],
    };

    private static IReadOnlyList<Column<HoursOfPerson>> Columns(Texts texts, string programId) =>
    [
        new("person", texts["console-hours.person"], row => row.Person.Name) { Href = row => ConsolePaths.HoursOf(programId, row.Person.PersonId) },
        new("hr-id", texts["console-hours.hr-id"], row => row.ExternalId),
        new(Year, texts["console-hours.year"], row => Written(row.Year)) { Order = row => row.Year },
        new(Role, texts["console-hours.role"], row => RoleWords.Of(texts, row.Role)) { Order = row => (int)row.Role },
        new("sessions", texts["console-hours.sessions"], row => row.Sessions.ToString("N0", texts.Culture))
        {
            IsNumber = true,
            Order = row => row.Sessions,
            Value = row => row.Sessions,
        },
        Minutes("in-sessions", texts["console-hours.in-sessions"], row => row.SessionMinutes, texts),
        Minutes("training", texts["console-hours.training"], row => row.TrainingMinutes, texts),
        Minutes("events", texts["console-hours.events"], row => row.EventMinutes, texts),
        Minutes("corrections", texts["console-hours.corrections"], row => row.CorrectedMinutes, texts),
        Minutes("total", texts["console-hours.total"], row => row.Minutes, texts),
    ];

    // A file has hours as a number.
    private static Column<HoursOfPerson> Minutes(string key, string heading, Func<HoursOfPerson, int> minutes, Texts texts) =>
        new(key, heading, row => minutes(row) == 0 ? null : texts.Spent(minutes(row)))
        {
            IsNumber = true,
            Order = row => minutes(row),
            Value = row => Math.Round(minutes(row) / 60m, 2),
        };

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);
}
