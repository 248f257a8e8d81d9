using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Providers.Hris.Personio;

/// <summary>
/// Personio's event: {"company_id": ..., "event_name": "employment.updated", "occurred_at": ..., "payload": {"person_id": ...}}, which holds ids only.
/// </summary>
internal static class PersonioEvent
{
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static (HrisEvent? Event, string? Rule) Read(string key, JsonElement body, DateTimeOffset now)
    {
        var name = JsonText.Read(body.At("event_name"), "$.event_name").ToLowerInvariant();
        if (name.Length == 0)
        {
            return (null, "\"event_name\" is required.");
        }

        var at = VendorTime.Said(JsonText.Read(body.At("occurred_at"), "$.occurred_at"), now);
        var kind = KindOf(name);
        if (kind is HrisEventKind.Unknown)
        {
            return (new HrisEvent(key, kind, "", at, Fields: null, at), null);
        }

        return PersonOf(body.At("payload"), name) is { Length: > 0 } person && PersonRules.IsText(person)
            ? (new HrisEvent(key, kind, person, at, Fields: null, at), null)
            : (null, $"\"payload.person_id\" is required, as one line of at most {PersonRules.LongestText} characters.");
    }

    // Whoever moves within the company ends one employment and begins another: whether somebody is gone is asked.
    private static HrisEventKind KindOf(string name) => name switch
    {
        "person.created" or "employment.started" => HrisEventKind.Hired,
        "person.deleted" => HrisEventKind.Left,
        "person.updated" => HrisEventKind.Updated,
        "employment.created" or "employment.updated" or "employment.deleted" or "employment.terminated" => HrisEventKind.Updated,
        _ => HrisEventKind.Unknown,
    };

    private static string PersonOf(JsonElement payload, string name)
    {
        JsonElement[] places =
        [
            payload.At("person_id"), payload.At("person", "id"), name.StartsWith("person.", StringComparison.Ordinal) ? payload.At("id") : default,
        ];
        return places.Select(place => JsonText.Read(place, "$.payload.person_id")).FirstOrDefault(id => id.Length > 0) ?? "";
    }
}
