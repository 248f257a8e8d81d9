using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>When an event is as fields of a form: its date, and a row for every track. A row of which nothing is filled in is none.</summary>
internal static partial class EventForm
{
    private const int SpareRows = 2;

    private static readonly string[] Fields = ["role", "part", "sites", "day", "time", "zone", "link", "address"];

    /// <summary>A track's field in the form.</summary>
    /// <param name="row">From 0.</param>
    public static string Name(int row, string field) => $"track{row}-{field}";

    /// <summary>How many rows stand on the page: those that are filled in, and two more.</summary>
    public static int RowsOf(FormState state)
    {
        var last = Enumerable.Range(0, EventRules.MostTracks)
            .LastOrDefault(row => Fields.Any(field => !string.IsNullOrWhiteSpace(state.Value(Name(row, field)))), -1);
        return Math.Min(last + 1 + SpareRows, EventRules.MostTracks);
    }

    /// <summary>As it is first shown.</summary>
    /// <param name="zone">Of the program.</param>
    public static FormState Of(EventFacts known, string zone)
    {
        var at = known.At.ToZone(zone);
        List<(string Field, StringValues Value)> fields =
        [
            ("day", Day(DateOnly.FromDateTime(at.DateTime))),
            ("time", Time(TimeOnly.FromDateTime(at.DateTime))),
        ];
        foreach (var (row, track) in known.Tracks.Index())
        {
            fields.AddRange(
            [
                (Name(row, "role"), track.Role?.ToString()),
                (Name(row, "part"), track.Part),
                (Name(row, "sites"), string.Join(", ", track.Sites ?? [])),
                (Name(row, "day"), Day(track.Day)),
                (Name(row, "time"), Time(track.Time)),
                (Name(row, "zone"), track.Zone),
                (Name(row, "link"), track.Link),
                (Name(row, "address"), track.Address),
            ]);
        }

        return FormState.Of(fields);
    }

    /// <param name="zone">Of the program.</param>
    public static SentEvent Read(IFormCollection form, string zone)
    {
        var (errors, tracks, rows) = (new List<FieldError>(), new List<EventTrack>(), new List<int>());
        var at = TimeZones.At(ReadDay("day"), ReadTime("time"), zone);
        for (var row = 0; row < EventRules.MostTracks; row++)
        {
            var number = row;
            if (Fields.All(field => Text(Name(number, field)) is null))
            {
                continue;
            }

            rows.Add(number);
            tracks.Add(new EventTrack(
                ReadDay(Name(number, "day")),
                ReadTime(Name(number, "time")),
                Text(Name(number, "zone")) ?? zone,
                Choice.Read<ProgramRole>(form[Name(number, "role")]),
                Text(Name(number, "sites"))?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Text(Name(number, "link")),
                Text(Name(number, "address")))
            {
                Part = Text(Name(number, "part")),
            });
        }

        return new SentEvent(new EventChange(at, Tracks: tracks), errors, rows);

        string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

        DateOnly ReadDay(string field)
        {
            if (DateOnly.TryParseExact(form[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is > 1900 and < 9000)
            {
                return day;
            }

            errors.Add(new FieldError(field, "rules.date"));
            return new DateOnly(2000, 1, 1);
        }

        TimeOnly ReadTime(string field)
        {
            if (TimeOnly.TryParseExact(form[field].ToString(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return time;
            }

            errors.Add(new FieldError(field, "rules.time", ("text", form[field].ToString())));
            return default;
        }
    }

    /// <summary>The form's own name of a field.</summary>
    /// <param name="rows">Where on the form each of the tracks stands.</param>
    public static FieldError InForm(FieldError error, IReadOnlyList<int> rows) => error with
    {
        Field = Track().Match(error.Field) is { Success: true } match
            ? Name(rows[int.Parse(match.Groups["track"].Value, CultureInfo.InvariantCulture)], match.Groups["field"].Value)
            : error.Field == "at" ? "day" : error.Field,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^tracks\[(?<track>\d+)\]\.(?<field>\w+)(\[\d+\])?\z")]
    private static partial Regex Track();
}

/// <param name="Errors">What cannot be read, under the form's own names.</param>
/// <param name="Rows">Where on the form each of the tracks stands.</param>
internal sealed record SentEvent(EventChange Change, IReadOnlyList<FieldError> Errors, IReadOnlyList<int> Rows)
{
    public FieldError InForm(FieldError error) => EventForm.InForm(error, Rows);
}
