namespace MentorFlow.Domain.Hris;

/// <summary>
/// A fact about a person, said at a time: the one thing that every source of people tells (a webhook, SCIM), and all that <see cref="HrisDecisions"/>
/// is given of it.
/// </summary>
/// <param name="EventId">The same on every delivery of the same event.</param>
/// <param name="ExternalPersonId">The id in the HR system; empty when the kind is unknown.</param>
/// <param name="EffectiveAt">When it takes effect (UTC); may lie ahead. Facts are ordered by this, then by when they were said.</param>
/// <param name="Fields">What the event said about the person; null for a thin one, which has to be looked up.</param>
/// <param name="SaidAt">When the source said it (UTC); null where it says that of its effect only.</param>
/// <param name="HeardAt">
/// When it came (UTC), a tick later for each place in its delivery: orders facts that were said at one moment. Null for who says it here and now.
/// </param>
public sealed record HrisEvent(
    string EventId,
    HrisEventKind Kind,
    string ExternalPersonId,
    DateTimeOffset EffectiveAt,
    HrisFields? Fields,
    DateTimeOffset? SaidAt = null,
    DateTimeOffset? HeardAt = null)
{
    private const int NewForDays = 30;

    /// <summary>
    /// Whether somebody begins. Systems call a record new that they have just made, also of somebody who has worked there for years: whose first day was
    /// more than 30 days before it was told of was there already, and is at no turning point.
    /// </summary>
    public bool IsHire => Kind is HrisEventKind.Hired
        && !(Fields?.HireDate is { } first && first.DayNumber < DateOnly.FromDateTime(ToldOfAt.UtcDateTime).DayNumber - NewForDays);

    // Who is looked up is asked about after the record was made, and an event may come long after it was said: the earlier of the two counts.
    private DateTimeOffset ToldOfAt
    {
        get
        {
            var said = SaidAt ?? EffectiveAt;
            var told = HeardAt is { } heard && heard < said ? heard : said;
            return told > EffectiveAt ? told : EffectiveAt;
        }
    }
}

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
