using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Speed;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Where the events of the calendar are, at what hour, and who has a time of their own.</summary>
internal sealed class EventsForm : StepForm
{
    private const string Prefix = "events[";
    private const string FirstSpeed = "speed[0].";

    private static readonly string[] TrackFields = ["role", "sites", "day", "time", "zone", "link", "address"];

    /// <summary>The events that have a date.</summary>
    public static IReadOnlyList<ProgramMomentKind> KindsOf(ProgramCalendar? calendar) =>
        calendar is null ? [] : [.. EventDecisions.Kinds.Where(kind => EventDecisions.DateOf(calendar, kind) is not null)];

    public static string Name(ProgramMomentKind kind, string field) => $"{kind}-{field}";

    /// <summary>The rows of an event's tracks.</summary>
    public static string Tracks(ProgramMomentKind kind) => $"{kind}-track";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        var zone = StepFields.ZoneOf(definition.Zone);
        List<(string Field, StringValues Value)> fields =
        [
            ("meetingLink", definition.MeetingLink),
            .. definition.Speed is [{ } first, ..] ? SpeedForm.Of(first, zone) : SpeedForm.New,
        ];
        foreach (var kind in KindsOf(definition.Calendar))
        {
            var plan = PlanOf(definition, kind);
            fields.Add(Name(kind, "time"), StepFields.Time(StepFields.TimeOf(EventDecisions.DateOf(definition.Calendar!, kind)!.Value, zone)));
            fields.Add(Name(kind, "link"), plan?.Link);
            fields.Add(Name(kind, "address"), plan?.Address);
            foreach (var (row, track) in (plan?.Tracks ?? []).Index())
            {
                fields.Add(SentStep.Name(Tracks(kind), row, "role"), track.Role?.ToString());
                fields.Add(SentStep.Name(Tracks(kind), row, "sites"), StepFields.List(track.Sites));
                fields.Add(SentStep.Name(Tracks(kind), row, "day"), StepFields.Date(track.Day));
                fields.Add(SentStep.Name(Tracks(kind), row, "time"), StepFields.Time(track.Time));
                fields.Add(SentStep.Name(Tracks(kind), row, "zone"), track.Zone);
                fields.Add(SentStep.Name(Tracks(kind), row, "link"), track.Link);
                fields.Add(SentStep.Name(Tracks(kind), row, "address"), track.Address);
            }
        }

        return fields;
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var zone = StepFields.ZoneOf(known.Zone);
        var calendar = known.Calendar;
        List<EventPlan> plans = [];
        foreach (var kind in KindsOf(calendar))
        {
            var at = EventDecisions.DateOf(calendar!, kind)!.Value;
            var time = StepFields.TimeOf(at, zone);
            if (sent.Text(Name(kind, "time")) is { } text && text != StepFields.Time(time))
            {
                calendar = At(calendar!, kind, TimeZones.At(StepFields.DayOf(at, zone), sent.Time(Name(kind, "time"), time), zone));
            }

            var before = PlanOf(known, kind);
            EventTrack[] tracks =
            [
                .. sent.Rows(Tracks(kind), TrackFields, StepRows.Most)
                    .Select(row => TrackOf(sent, kind, row, at, zone, before?.Tracks?.ElementAtOrDefault(row))),
            ];
            var plan = new EventPlan(kind, sent.Text(Name(kind, "link")), sent.Text(Name(kind, "address")), tracks.Length == 0 ? null : tracks);
            if (plan is not { Link: null, Address: null, Tracks: null })
            {
                plans.Add(plan);
            }
        }

        return known with
        {
            MeetingLink = sent.Text("meetingLink"),
            Calendar = calendar,
            Events = plans.Count == 0 ? null : plans,
            Speed = SpeedOf(sent, known, zone),
        };
    }

    public override bool Owns(string field) =>
        field == "meetingLink" || field.StartsWith("events", StringComparison.Ordinal) || field.StartsWith("speed", StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent)
    {
        if (field.StartsWith("speed", StringComparison.Ordinal))
        {
            return field.StartsWith(FirstSpeed, StringComparison.Ordinal) ? SpeedForm.InForm(field[FirstSpeed.Length..]) : SpeedForm.Day;
        }

        if (!field.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(field[Prefix.Length..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            || definition.Events?.ElementAtOrDefault(item) is not { } plan)
        {
            return field;
        }

        var rest = field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.');
        var track = InRow(rest, "tracks", Tracks(plan.Kind), sent);
        return track != rest ? track : Name(plan.Kind, rest);
    }

    // The first of them has fields; those that a definition brings beside it stay.
    private static IReadOnlyList<SpeedPlan>? SpeedOf(SentStep sent, ProgramDefinition known, string zone)
    {
        var others = (known.Speed ?? []).Skip(1).ToList();
        if (sent.Text(SpeedForm.Day) is null)
        {
            return others.Count == 0 ? null : others;
        }

        var (plan, errors) = SpeedForm.Read(field => sent.Text(field) ?? "", zone);
        foreach (var error in errors)
        {
            sent.Fail(error);
        }

        return errors.Count > 0 ? known.Speed : [plan, .. others];
    }

    private static EventPlan? PlanOf(ProgramDefinition definition, ProgramMomentKind kind) =>
        definition.Events?.FirstOrDefault(plan => plan.Kind == kind);

    private static EventTrack TrackOf(SentStep sent, ProgramMomentKind kind, int row, DateTimeOffset at, string zone, EventTrack? before)
    {
        var list = Tracks(kind);
        return new EventTrack(
            sent.Text(SentStep.Name(list, row, "day")) is null ? StepFields.DayOf(at, zone)
                : sent.Day(SentStep.Name(list, row, "day"), before?.Day ?? StepFields.DayOf(at, zone)),
            sent.Text(SentStep.Name(list, row, "time")) is null ? StepFields.TimeOf(at, zone)
                : sent.Time(SentStep.Name(list, row, "time"), before?.Time ?? StepFields.TimeOf(at, zone)),
            sent.Text(SentStep.Name(list, row, "zone")) ?? zone,
            sent.PickOrNone<ProgramRole>(SentStep.Name(list, row, "role")),
            sent.List(SentStep.Name(list, row, "sites")),
            sent.Text(SentStep.Name(list, row, "link")),
            sent.Text(SentStep.Name(list, row, "address")))
        {
            Part = before?.Part,
        };
    }

    private static ProgramCalendar At(ProgramCalendar calendar, ProgramMomentKind kind, DateTimeOffset at) => kind switch
    {
        ProgramMomentKind.LaunchEvent => calendar with { LaunchEvent = at },
        ProgramMomentKind.MidpointEvent => calendar with { MidpointEvent = at },
        _ => calendar with { ClosingEvent = at },
    };
}
