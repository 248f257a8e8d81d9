using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// What is sent: type, time and data, as Standard Webhooks has them. Small, without words that anybody wrote; people are named by the id that the
/// organization has for them.
/// </summary>
/// <param name="Type">Name of the event.</param>
/// <param name="Timestamp">When it came about, UTC.</param>
public sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookFacts Data)
{
    /// <param name="idOf">The id in the HR system of a person, by their id here; the same id where none is known.</param>
    public static WebhookBody Of(OutboundEvent told, Func<string, string> idOf)
    {
        var people = told.People.Select(person => new WebhookPerson(idOf(person.PersonId), person.Role)).ToList();
        var isOfOne = told.Kind is OutboundEventKind.EnrollmentChanged or OutboundEventKind.HoursRecorded;
        return new WebhookBody(told.Kind.Name(), told.At, new WebhookFacts(told.ProgramId.Length == 0 ? null : told.ProgramId)
        {
            Person = isOfOne ? people.FirstOrDefault() : null,
            People = isOfOne || people.Count == 0 ? null : people,
            Mentorship = told.MentorshipId,
            Session = told.SessionId,
            Stage = told.Kind is OutboundEventKind.EnrollmentChanged ? told.State : null,
            Activity = told.Kind is OutboundEventKind.HoursRecorded ? told.State : null,
            StartsAt = told.StartsAt,
            Minutes = told.Minutes,
        });
    }

    public string Write() => JsonSerializer.Serialize(this, MentorFlowJson.Options);
}

/// <param name="Program">Id; null in a test.</param>
public sealed record WebhookFacts(string? Program)
{
    public WebhookPerson? Person { get; init; }

    public IReadOnlyList<WebhookPerson>? People { get; init; }

    public string? Mentorship { get; init; }

    public string? Session { get; init; }

    public string? Stage { get; init; }

    public string? Activity { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public int? Minutes { get; init; }
}

/// <param name="Id">In the HR system; here, for somebody whom that does not know.</param>
/// <param name="Role">Null where it does not matter.</param>
public sealed record WebhookPerson(string Id, string? Role);
