namespace MentorFlow.Domain.Programs;

/// <summary>A speed-mentoring event as a coordinator or a template wants it.</summary>
/// <param name="At">When the first turn begins, UTC.</param>
/// <param name="Minutes">Of a turn.</param>
/// <param name="Pause">Minutes between two turns.</param>
/// <param name="Links">With links: one for each table, or one for all.</param>
/// <param name="Address">In a hall: where it is.</param>
/// <param name="Announcement">Added to the invitation; null for nothing.</param>
/// <param name="RegistrationUntil">UTC; null for until the door opens.</param>
public sealed record SpeedPlan(
    DateTimeOffset At,
    int Turns = 6,
    int Minutes = 8,
    int Pause = 2,
    SpeedPlace Place = SpeedPlace.Provider,
    IReadOnlyList<string>? Links = null,
    string? Address = null,
    string? Announcement = null,
    DateTimeOffset? RegistrationUntil = null)
{
    /// <summary>Whether two ask for the same.</summary>
    public bool IsAs(SpeedPlan other) =>
        this with { Links = null } == other with { Links = null } && (Links ?? []).SequenceEqual(other.Links ?? []);
}

/// <summary>Where people meet in a turn.</summary>
public enum SpeedPlace
{
    /// <summary>Wherever the organization's video is: the event's page, or a room that is made for each meeting.</summary>
    Provider,

    /// <summary>Links that the coordinator gives, one for each table, or one for all.</summary>
    Links,

    /// <summary>In one hall, at tables with numbers.</summary>
    Tables,
}
