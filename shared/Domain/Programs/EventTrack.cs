using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>Some of those who are invited to an event, at a time or a place of their own: mentors apart, or the people of a site.</summary>
/// <param name="Day">On the calendar of <paramref name="Zone"/>.</param>
/// <param name="Time">On the clock of <paramref name="Zone"/>.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Role">Null for every role.</param>
/// <param name="Sites">At one of them, in any spelling of capitals; null for everywhere.</param>
/// <param name="Link">An https address that opens it; null where it has none of its own.</param>
/// <param name="Address">Where its people come together in person, in words; null where they do not.</param>
/// <param name="Sequence">Of its people's calendar entries; kept by the product, and of no meaning in a definition.</param>
public sealed record EventTrack(
    DateOnly Day,
    TimeOnly Time,
    string Zone,
    ProgramRole? Role = null,
    IReadOnlyList<string>? Sites = null,
    string? Link = null,
    string? Address = null,
    int Sequence = 0)
{
    /// <summary>Id of the part of the program whose people it is for; null for everybody's.</summary>
    public string? Part { get; init; }

    /// <summary>UTC; a time that the clock skips comes later by the gap.</summary>
    public DateTimeOffset StartsAt => TimeZones.At(Day, Time, Zone);

    /// <summary>Made from whom it is for, so that it stays the same when its time or place changes.</summary>
    public string Name =>
        $"{Role}|{string.Join(',', (Sites ?? []).Select(site => site.Trim().ToUpperInvariant()).Order(StringComparer.Ordinal))}"
        + (Part is null ? "" : $"|{Part}");

    /// <summary>Whether it has a place of its own, and not the event's.</summary>
    public bool HasOwnPlace => Link is not null || Address is not null;

    /// <summary>How closely it fits those whom it is for: of two that fit somebody, the closer one is theirs.</summary>
    public int Closeness => (Part is null ? 0 : 4) + (Sites is { Count: > 0 } ? 2 : 0) + (Role is null ? 0 : 1);

    /// <param name="site">Of the person; null where none is known, which is no site of a list.</param>
    /// <param name="part">Of the program, that the person is in; null for none.</param>
    public bool IsFor(ProgramRole role, string? site, string? part = null) =>
        (Role is null || Role == role)
        && (Part is null || Part == part)
        && (Sites is null or []
            || (site is not null && Sites.Any(one => string.Equals(one.Trim(), site.Trim(), StringComparison.OrdinalIgnoreCase))));
}

/// <summary>The place of an event and its tracks, as a program's definition says them. Its date stands in the calendar.</summary>
/// <param name="Kind">The launch, the midpoint, or the closing.</param>
/// <param name="Link">An https address; null for none.</param>
/// <param name="Address">Where people come together in person, in words; null where they do not.</param>
/// <param name="Tracks">Null for none: everybody together.</param>
public sealed record EventPlan(ProgramMomentKind Kind, string? Link = null, string? Address = null, IReadOnlyList<EventTrack>? Tracks = null);
