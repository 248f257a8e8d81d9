using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Webhooks;

/// <summary>Something that was decided, as an instance carries it: ids and choices only. What is sent is written of it when it goes out.</summary>
/// <param name="EventId">The same for the same decision about the same thing: a receiver knows a repeat by it.</param>
/// <param name="At">When it was decided, UTC.</param>
public sealed record OutboundEvent(string EventId, OutboundEventKind Kind, string ProgramId, DateTimeOffset At)
{
    /// <summary>Whom it is about: one person in an event of one, the members in an event of a mentorship, nobody in that of a concern.</summary>
    public IReadOnlyList<OutboundPerson> People { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MentorshipId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SessionId { get; init; }

    /// <summary>Stage of an enrollment, or the activity of hours: one word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>When a session began, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Of a session, or of hours.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Minutes { get; init; }
}

/// <param name="Role">Null where it does not matter.</param>
public sealed record OutboundPerson(string PersonId, string? Role = null);
