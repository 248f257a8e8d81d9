using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Providers.Hris.Finch;

/// <summary>
/// Finch's event: {"event_type": "employment.updated", "data": {"individual_id": ...}}. None says that somebody left: what they are is asked for.
/// </summary>
internal static class FinchEvent
{
    /// <param name="sent">When it was signed, UTC.</param>
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static (HrisEvent? Event, string? Rule) Read(string id, JsonElement body, DateTimeOffset sent)
    {
        var type = JsonText.Read(body.At("event_type"), "$.event_type");
        if (type.Length == 0)
        {
            return (null, "\"event_type\" is required.");
        }

        var kind = type switch
        {
            "individual.created" => HrisEventKind.Hired,
            "individual.deleted" => HrisEventKind.Left,
            "individual.updated" or "employment.created" or "employment.updated" or "employment.deleted" => HrisEventKind.Updated,
            "directory.created" or "directory.updated" or "directory.deleted" => HrisEventKind.Updated,
            _ => HrisEventKind.Unknown,
        };
        if (kind is HrisEventKind.Unknown)
        {
            return (new HrisEvent(id, kind, "", sent, Fields: null, sent), null);
        }

        return JsonText.Read(body.At("data", "individual_id"), "$.data.individual_id") is { Length: > 0 } individual && PersonRules.IsText(individual)
            ? (new HrisEvent(id, kind, individual, sent, Fields: null, sent), null)
            : (null, $"\"data.individual_id\" is required, as one line of at most {PersonRules.LongestText} characters.");
    }
}
