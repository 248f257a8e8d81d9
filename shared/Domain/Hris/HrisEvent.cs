namespace MentorFlow.Domain.Hris;

/// <summary>
/// A fact about a person, said at a time: the one thing that every source of people tells (a webhook, SCIM), and all that <see cref="HrisDecisions"/>
/// is given of it.
/// </summary>
/// <param name="EventId">The same on every delivery of the same event.</param>
/// <param name="ExternalPersonId">The id in the HR system; empty when the kind is unknown.</param>
/// <param name="EffectiveAt">When it takes effect (UTC); may lie ahead. Facts are ordered by this, then by when they were said, never by arrival.</param>
/// <param name="Fields">What the event said about the person; null for a thin one, which has to be looked up.</param>
/// <param name="SaidAt">When the source said it (UTC); null where it says that of its effect only.</param>
public sealed record HrisEvent(
    string EventId,
    HrisEventKind Kind,
    string ExternalPersonId,
    DateTimeOffset EffectiveAt,
    HrisFields? Fields,
    DateTimeOffset? SaidAt = null);

public enum HrisEventKind
{
    /// <summary>A type we have no use for: accepted, logged, nothing done.</summary>
    Unknown,
    Hired,
    Promoted,
    NewRole,
    ManagerChanged,
    TeamChanged,
    LeaveStarted,
    LeaveEnded,
    Left,

    /// <summary>Something else about the person changed; what it means shows in what is different.</summary>
    Updated,
}
