using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Speed;

/// <summary>A speed-mentoring event as fields of a form.</summary>
internal static class SpeedForm
{
    public const string Day = "speed-day";
    public const string Time = "speed-time";
    public const string Turns = "speed-turns";
    public const string Minutes = "speed-minutes";
    public const string Pause = "speed-pause";
    public const string Place = "speed-place";
    public const string Links = "speed-links";
    public const string Address = "speed-address";
    public const string Announcement = "speed-announcement";
    public const string UntilDay = "speed-until-day";
    public const string UntilTime = "speed-until-time";

    private static readonly SpeedPlan Usual = new(default);

    /// <summary>Of a new one: the usual numbers, and no date.</summary>
    public static IReadOnlyList<(string Field, StringValues Value)> New { get; } =
    [
        (Turns, Whole(Usual.Turns)), (Minutes, Whole(Usual.Minutes)), (Pause, Whole(Usual.Pause)), (Place, Usual.Place.ToString()),
    ];

    /// <summary>As it is first shown.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    public static IReadOnlyList<(string Field, StringValues Value)> Of(SpeedPlan plan, string zone)
    {
        var at = plan.At.ToZone(zone).DateTime;
        var until = plan.RegistrationUntil is { } end && end != plan.At ? end.ToZone(zone).DateTime : (DateTime?)null;
        return
        [
            (Day, DayOf(at)),
            (Time, TimeOf(at)),
            (Turns, Whole(plan.Turns)),
            (Minutes, Whole(plan.Minutes)),
            (Pause, Whole(plan.Pause)),
            (Place, plan.Place.ToString()),
            (Links, string.Join('\n', plan.Links ?? [])),
            (Address, plan.Address),
            (Announcement, plan.Announcement),
            (UntilDay, until is { } day ? DayOf(day) : ""),
            (UntilTime, until is { } time ? TimeOf(time) : ""),
        ];
    }

    /// <param name="field">What stands in a field of the form.</param>
    /// <param name="zone">IANA zone of the program.</param>
    /// <returns>The plan, and what cannot be read, under the form's own names.</returns>
    public static (SpeedPlan Plan, IReadOnlyList<FieldError> Errors) Read(Func<string, string> field, string zone)
    {
        var errors = new List<FieldError>();
        var place = Choice.Read<SpeedPlace>(Text(Place));
        if (place is null)
        {
            errors.Add(new FieldError(Place, "rules.choose-one"));
        }

        var plan = new SpeedPlan(
            Moment(Day, Time),
            Number(Turns),
            Number(Minutes),
            Number(Pause),
            place ?? SpeedPlace.Provider,
            Text(Links)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Text(Address),
            Text(Announcement),
            Text(UntilDay) is null && Text(UntilTime) is null ? null : Moment(UntilDay, UntilTime));
        return (plan, errors);

        string? Text(string name) => field(name).Trim() is { Length: > 0 } text ? text : null;

        int Number(string name)
        {
            if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            errors.Add(new FieldError(name, "rules.number"));
            return 1;
        }

        DateTimeOffset Moment(string dayField, string timeField)
        {
            var culture = CultureInfo.InvariantCulture;
            var hasDay = DateOnly.TryParseExact(Text(dayField), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000;
            var hasTime = TimeOnly.TryParseExact(Text(timeField), ["HH:mm", "HH:mm:ss"], culture, DateTimeStyles.None, out var time);
            if (!hasDay)
            {
                errors.Add(new FieldError(dayField, "rules.date"));
            }

            if (!hasTime)
            {
                errors.Add(new FieldError(timeField, "rules.time", ("text", field(timeField))));
            }

            return TimeZones.At(hasDay ? day : new DateOnly(2000, 1, 1), hasTime ? time : default, zone);
        }
    }

    /// <summary>The form's own name of a plan's field.</summary>
    public static string InForm(string field) => field switch
    {
        "at" => Day,
        "turns" => Turns,
        "minutes" => Minutes,
        "pause" => Pause,
        "place" => Place,
        "links" => Links,
        "address" => Address,
        "announcement" => Announcement,
        "registrationUntil" => UntilDay,
        _ => field,
    };

    private static string DayOf(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTime moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
