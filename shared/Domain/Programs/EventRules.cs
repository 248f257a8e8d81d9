using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of events: everybody who is invited finds one time and one place.</summary>
public static class EventRules
{
    public const int MostTracks = 20;
    public const int MostSites = 50;
    public const int LongestAddress = 200;

    private const int LongestPart = 32;

    /// <summary>Of the events in a program's definition, each of which has its date in the calendar.</summary>
    public static IReadOnlyList<FieldError> Check(
        IReadOnlyList<EventPlan>? events, ProgramCalendar calendar, ProgramForm form, CircleSettings? circles = null)
    {
        var errors = new List<FieldError>();
        var plans = events ?? [];
        if (plans.Count > EventDecisions.Kinds.Count)
        {
            errors.Add(new FieldError("events", "rules.at-most", ("max", EventDecisions.Kinds.Count)));
        }

        foreach (var (i, plan) in plans.Take(EventDecisions.Kinds.Count).Index())
        {
            var field = $"events[{i}]";
            if (plan is null)
            {
                errors.Add(new FieldError(field, "rules.not-empty"));
                continue;
            }

            if (EventDecisions.DateOf(calendar, plan.Kind) is null)
            {
                errors.Add(new FieldError($"{field}.kind", "rules.event-without-date"));
            }

            if (plans.Take(i).Any(one => one?.Kind == plan.Kind))
            {
                errors.Add(new FieldError($"{field}.kind", "rules.event-twice"));
            }

            errors.AddRange(CheckPlace(plan.Link, plan.Address, $"{field}."));
            errors.AddRange(CheckTracks(plan.Tracks, calendar, form.Roles(circles), $"{field}."));
        }

        return errors;
    }

    /// <summary>Of a change.</summary>
    /// <param name="was">When it was before; null for no event. What has begun need not lie ahead.</param>
    public static IReadOnlyList<FieldError> Check(
        DateTimeOffset at,
        string? link,
        string? address,
        IReadOnlyList<EventTrack>? tracks,
        MentoringProgram program,
        DateTimeOffset? was,
        DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        if (!IsWithin(at, program.Calendar))
        {
            errors.Add(new FieldError("at", "rules.within-program"));
        }
        else if (at != was && at <= now)
        {
            errors.Add(new FieldError("at", "rules.future"));
        }

        errors.AddRange(CheckPlace(link, address, ""));
        errors.AddRange(CheckTracks(tracks, program.Calendar, program.Roles(), ""));
        return errors;
    }

    /// <param name="prefix">Of the fields' names: "events[0]."; empty for none.</param>
    public static IReadOnlyList<FieldError> CheckPlace(string? link, string? address, string prefix)
    {
        var errors = new List<FieldError>();
        if (!string.IsNullOrWhiteSpace(link) && LinkOf(link) is null)
        {
            errors.Add(new FieldError($"{prefix}link", MeetingLink.Rule));
        }

        if (address is not null && (address.Trim().Length > LongestAddress || address.Any(char.IsControl)))
        {
            errors.Add(new FieldError($"{prefix}address", "rules.one-line", ("max", LongestAddress)));
        }

        return errors;
    }

    /// <returns>Null for none, and for what is no link that may be followed.</returns>
    public static Uri? LinkOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : MeetingLink.Parse(text.Trim());

    /// <returns>Null for none.</returns>
    public static string? AddressOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Tracks as they are stored: in one spelling, each with the number that its people's entries have.</summary>
    /// <param name="wanted">Checked.</param>
    /// <param name="known">Those of before; null for none.</param>
    public static IReadOnlyList<EventTrack>? TracksOf(IReadOnlyList<EventTrack>? wanted, IReadOnlyList<EventTrack>? known) => wanted is null or []
        ? null
        :
        [
            .. wanted.Select(track => track with
            {
                Sites = track.Sites is null or [] ? null : [.. track.Sites.Select(site => site.Trim())],
                Link = LinkOf(track.Link)?.AbsoluteUri,
                Address = AddressOf(track.Address),
                Sequence = known?.FirstOrDefault(one => one.Name == track.Name)?.Sequence ?? 0,
            }),
        ];

    private static List<FieldError> CheckTracks(
        IReadOnlyList<EventTrack>? wanted, ProgramCalendar calendar, IReadOnlyList<ProgramRole> roles, string prefix)
    {
        var errors = new List<FieldError>();
        var tracks = wanted ?? [];
        Require(tracks.Count <= MostTracks, $"{prefix}tracks", "rules.at-most", ("max", MostTracks));
        foreach (var (i, track) in tracks.Take(MostTracks).Index())
        {
            if (IsWhole(track))
            {
                CheckTrack(track, $"{prefix}tracks[{i}]", [.. tracks.Take(i).Where(IsWhole)]);
            }
            else
            {
                errors.Add(new FieldError($"{prefix}tracks[{i}]{(track is null ? "" : ".sites")}", "rules.not-empty"));
            }
        }

        return errors;

        static bool IsWhole(EventTrack? track) => track is not null && track.Sites?.Any(site => site is null) is not true;

        void CheckTrack(EventTrack track, string field, IReadOnlyList<EventTrack> before)
        {
            var isKnown = track.Zone is { Length: > 0 and <= LongestAddress } && TimeZones.IsKnown(track.Zone);
            Require(isKnown, $"{field}.zone", "rules.iana-zone", ("zone", track.Zone is { Length: > LongestAddress } ? "..." : track.Zone));
            Require(!isKnown || (track.Day.Year is > 1900 and < 9000 && IsWithin(track.StartsAt, calendar)), $"{field}.day", "rules.within-program");
            Require(track.Role is not null || track.Sites is { Count: > 0 } || track.Part is not null, $"{field}.role", "rules.track-for-whom");
            Require(track.Part is null || IsPart(track.Part), $"{field}.part", "rules.track-id", ("max", LongestPart));
            Require(track.Role is not { } role || roles.Contains(role), $"{field}.role", "rules.role-of-form");
            Require(before.All(one => one.Name != track.Name), $"{field}.role", "rules.track-twice");
            Require(track.Sites is null or { Count: <= MostSites }, $"{field}.sites", "rules.at-most", ("max", MostSites));
            foreach (var (i, site) in (track.Sites ?? []).Take(MostSites).Index())
            {
                Require(!string.IsNullOrWhiteSpace(site), $"{field}.sites[{i}]", "rules.not-empty");
                Require(PersonRules.IsText(site), $"{field}.sites[{i}]", "rules.one-line", ("max", PersonRules.LongestText));
            }

            errors.AddRange(CheckPlace(track.Link, track.Address, $"{field}."));
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    // Whether there is such a part is asked where the program is at hand: a definition stands before its parts.
    private static bool IsPart(string part) =>
        part.Length is > 0 and <= LongestPart && part.All(sign => sign is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static bool IsWithin(DateTimeOffset moment, ProgramCalendar calendar) =>
        CalendarRules.IsUsual(moment) && moment > calendar.RecruitmentOpens && !(moment > calendar.Ends);
}
