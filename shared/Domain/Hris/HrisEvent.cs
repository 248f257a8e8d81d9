namespace MentorFlow.Domain.Hris;

/// <summary>Something that happened to a person's employment, whichever system said so.</summary>
/// <param name="EventId">The same on every delivery of the same event.</param>
/// <param name="ExternalPersonId">The id in the HR system; empty when the kind is unknown.</param>
/// <param name="EffectiveAt">When it takes effect (UTC); may lie ahead. Apply by this, not by arrival: deliveries overtake each other.</param>
/// <param name="Fields">What the event said about the person; null for a thin one, which has to be looked up.</param>
public sealed record HrisEvent(string EventId, HrisEventKind Kind, string ExternalPersonId, DateTimeOffset EffectiveAt, HrisFields? Fields)
{
    /// <summary>The event with what the HR system says now. An update that turns out to be an end or a leave becomes one.</summary>
    public HrisEvent Resolved(HrisFields fields) => this with
    {
        Fields = fields,
        Kind = (Kind, fields.Employment) switch
        {
            (HrisEventKind.Updated, EmploymentState.Ended) => HrisEventKind.Left,
            (HrisEventKind.Updated, EmploymentState.OnLeave) => HrisEventKind.LeaveStarted,
            _ => Kind,
        },
    };
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

    /// <summary>Something else about the person changed.</summary>
    Updated,
}
