namespace MentorFlow.Domain.Mails;

/// <summary>An entry for people's calendars (RFC 5545, 5546). Moving or cancelling it means sending it again with the same UID and a higher sequence.</summary>
/// <param name="Uid">Globally unique, and the same for the life of the entry.</param>
/// <param name="Sequence">0 at first; one more at every change of time or place, and at the cancellation.</param>
/// <param name="StampedAt">When this text was written, UTC: of two with one sequence the later counts.</param>
/// <param name="Organizer">Must be the sender of the mail for clients to offer an answer (RFC 6047).</param>
/// <param name="Url">Page to join at; null for none.</param>
public sealed record CalendarInvitation(
    string Uid,
    int Sequence,
    CalendarMethod Method,
    DateTimeOffset StampedAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Summary,
    string Description,
    CalendarParty Organizer,
    IReadOnlyList<CalendarParty> Attendees,
    string? Location = null,
    Uri? Url = null);

public enum CalendarMethod
{
    Request,
    Cancel,
}

public sealed record CalendarParty(string Name, string Address);
