using System.Text.RegularExpressions;
using MentorFlow.Domain.People;

namespace MentorFlow.Localization;

/// <summary>Moments and spans in words; how they are written stands in "time.json".</summary>
public static partial class TimeTexts
{
    extension(Texts texts)
    {
        /// <summary>"Tuesday, January 5, 2027, 10:00 AM (Paris time)": a time without its zone is a guess (R79).</summary>
        /// <param name="zone">IANA zone of the reader.</param>
        public string Moment(DateTimeOffset moment, string zone) => texts["time.moment", ("day", texts.Day(moment, zone)), ("time", texts.Time(moment, zone))];

        /// <summary>"Tuesday, January 5, 2027".</summary>
        public string Day(DateTimeOffset moment, string zone) => texts.Local(moment, zone, "time.formats.day");

        /// <summary>"10:00 AM (Paris time)".</summary>
        public string Time(DateTimeOffset moment, string zone) => texts["time.time", ("hour", texts.Hour(moment, zone)), ("zone", texts.Zone(zone))];

        /// <summary>"10:00 AM".</summary>
        public string Hour(DateTimeOffset moment, string zone) => texts.Local(moment, zone, "time.formats.hour");

        /// <summary>"Tue, Nov 3, 2026, 10:00", for tables.</summary>
        public string BriefMoment(DateTimeOffset moment, string zone) => texts.Local(moment, zone, "time.formats.brief-moment");

        public string BriefDay(DateTimeOffset moment, string zone) => texts.Local(moment, zone, "time.formats.brief-day");

        /// <summary>"Tue, Nov 3, 10:00 AM", for subject lines.</summary>
        public string SubjectMoment(DateTimeOffset moment, string zone) => texts.Local(moment, zone, "time.formats.subject-moment");

        /// <summary>"January 5, 2027".</summary>
        public string Date(DateOnly date) => date.ToString(texts.FormatOf("time.formats.date", date.Day), texts.Culture);

        /// <summary>"Jan 5", for charts and columns.</summary>
        public string Week(DateOnly from) => from.ToString(texts.FormatOf("time.formats.week", from.Day), texts.Culture);

        /// <summary>"Paris time" for "Europe/Paris", "UTC−5 time" for "Etc/GMT+5".</summary>
        public string Zone(string zone) => ZoneName.PlaceOf(zone) is { } place && texts.Language.Cities.TryGetValue(place, out var city)
            ? texts["time.zone", ("city", city)]
            : texts.Say(ZoneName.Of(zone));

        /// <summary>"2 hours", "5 days": how long between two moments, in whatever order.</summary>
        public string Between(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() switch
        {
            { TotalMinutes: < 1 } => texts["time.moments"],
            { TotalMinutes: < 60 } span => texts["time.minutes", ("count", (int)span.TotalMinutes)],
            { TotalHours: < 48 } span => texts["time.hours", ("count", (int)span.TotalHours)],
            { TotalDays: < 60 } span => texts.Days((int)span.TotalDays),
            var span => texts["time.months", ("count", (int)(span.TotalDays / 30.4))],
        };

        public string Days(int days) => texts["time.days", ("count", days)];

        /// <summary>"today", "tomorrow", "in 4 days": counted as on a calendar, where Monday to Friday is four days whatever the hour.</summary>
        /// <param name="zone">IANA zone of the calendar.</param>
        public string Ahead(DateTimeOffset moment, DateTimeOffset now, string zone) =>
            (DateOnly.FromDateTime(moment.ToZone(zone).Date).DayNumber - DateOnly.FromDateTime(now.ToZone(zone).Date).DayNumber) switch
            {
                <= 0 => texts["time.today"],
                1 => texts["time.tomorrow"],
                < 60 and var days => texts["time.in-days", ("count", days)],
                var days => texts["time.in-months", ("count", (int)(days / 30.4))],
            };

        /// <summary>"25 min", "1 h", "1 h 30 min".</summary>
        public string Effort(TimeSpan span) => span < TimeSpan.FromHours(1)
            ? texts["time.effort-minutes", ("minutes", (int)Math.Round(span.TotalMinutes))]
            : span.Minutes == 0 ? texts["time.effort-whole-hours", ("hours", (int)span.TotalHours)]
            : texts["time.effort-hours", ("hours", (int)span.TotalHours), ("minutes", span.Minutes)];

        // The narrow space that ICU puts before AM and PM looks like none in some mail programs.
        private string Local(DateTimeOffset moment, string zone, string format)
        {
            var local = moment.ToZone(zone);
            return local.ToString(texts.FormatOf(format, local.Day), texts.Culture).Replace('\u202f', ' ');
        }

        private string FormatOf(string format, int day)
        {
            var form = texts.FormOf(format);
            return day == 1 && texts.Language.FirstOfMonth is { Length: > 0 } first ? DayAlone().Replace(form, $"'{first}'") : form;
        }
    }

    [GeneratedRegex("(?<!d)d(?!d)")]
    private static partial Regex DayAlone();
}
