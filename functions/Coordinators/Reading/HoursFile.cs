using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Hours as a learning or HR system takes them in: columns that keep their names, commas, points, whole minutes beside hours, no number below 0, and nothing
/// in it that a spreadsheet would run as a formula.
/// </summary>
public static class HoursFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static string NameOf(MentoringProgram program, int? year) => $"hours-{program.ProgramId}{(year is null ? "" : $"-{Written(year.Value)}")}.csv";

    public static byte[] Write(MentoringProgram program, IReadOnlyList<HoursOfPerson> rows)
    {
        var list = new ListOf<HoursOfPerson>(
        [
            Column("program", _ => program.ProgramId),
            Column("program_name", _ => program.Name),
            Column("year", row => Written(row.Year)),
            Column("person_id", row => row.Person.PersonId),
            Column("hr_id", row => row.ExternalId),
            Column("email", row => row.Email),
            Column("name", row => row.Person.Name),
            Column("role", row => row.Role.ToString()),
            Column("sessions", row => Written(row.Sessions)),
            Number("session_minutes", row => row.SessionMinutes),
            Number("training_minutes", row => row.TrainingMinutes),
            Number("event_minutes", row => row.EventMinutes),
            Number("added_minutes", row => row.AddedMinutes),
            Number("taken_away_minutes", row => row.TakenAwayMinutes),
            Number("minutes", row => row.Minutes),
            Number("hours", row => row.Hours),
        ])
        {
            Searched = _ => "",
        };
        return CsvFile.Write(list.Show(rows, ListQuery.Of("/", QueryCollection.Empty)), CultureInfo.InvariantCulture);
    }

    private static Column<HoursOfPerson> Column(string heading, Func<HoursOfPerson, string?> text) => new(heading, heading, text);

    private static Column<HoursOfPerson> Number(string heading, Func<HoursOfPerson, object?> value) => new(heading, heading, _ => null) { Value = value };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
