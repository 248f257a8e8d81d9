using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Providers.Hris.StandardWebhooks;

/// <summary>
/// MentorFlow's own feed: {"type": "person.hired", "timestamp": ..., "data": {"externalId": ..., "effectiveAt": ..., and any of
/// <see cref="HrisFields"/>}}.
/// </summary>
internal static class StandardEvent
{
    // One reading only: of a property given twice, signer and reader might take different ones (ASVS 1.5.3, 15.3.7).
    private static readonly JsonSerializerOptions Strict = new(MentorFlowJson.Options)
    {
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
    };

    /// <param name="body">Without a byte order mark.</param>
    /// <exception cref="JsonException">It is not the JSON it should be; the path says where.</exception>
    public static (HrisEvent? Event, string? Rule) Read(string id, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(body, Strict);
        if (envelope is not { Type.Length: > 0, Timestamp: { } timestamp })
        {
            return (null, "\"type\" and \"timestamp\" are required.");
        }

        // Nothing is said later than it is heard: a clock that runs ahead would have the last word for ever.
        var saidAt = (timestamp < now ? timestamp : now).ToUniversalTime();
        var kind = KindOf(envelope.Type);
        if (kind == HrisEventKind.Unknown)
        {
            return (new HrisEvent(id, kind, "", saidAt, Fields: null, saidAt), null);
        }

        if (envelope.Data is not { ValueKind: JsonValueKind.Object } data)
        {
            return (null, "\"data\" is required.");
        }

        var subject = Data<Subject>(data);
        if (string.IsNullOrWhiteSpace(subject.ExternalId))
        {
            return (null, "\"data.externalId\" is required.");
        }

        if (!PersonRules.IsText(subject.ExternalId))
        {
            return (null, $"\"data.externalId\" must be one line of at most {PersonRules.LongestText} characters.");
        }

        // Guests are invited by coordinators: no HR system makes anybody one.
        var fields = Data<HrisFields>(data) with { Cleared = Cleared(data), InvitedBy = null };
        var faults = fields.Faults().Select(fault => $"\"data.{fault.Field}\" {Languages.BuiltIn.English.Say(fault.Rule)}.").ToList();
        return faults.Count > 0
            ? (null, string.Join(' ', faults))
            : (new HrisEvent(id, kind, subject.ExternalId.Trim(), (subject.EffectiveAt ?? saidAt).ToUniversalTime(), fields, saidAt), null);
    }

    // A field that is there and empty says "none"; one that is not there says nothing.
    private static string[]? Cleared(JsonElement data)
    {
        string[] cleared =
        [
            .. data.EnumerateObject()
                .Where(field => HrisFields.Clearable.Contains(field.Name))
                .Where(field => field.Value.ValueKind is JsonValueKind.Null || (field.Value.ValueKind is JsonValueKind.String && IsBlank(field.Value)))
                .Select(field => field.Name),
        ];
        return cleared.Length == 0 ? null : cleared;

        static bool IsBlank(JsonElement text) => JsonText.Read(text, "$.data").Length == 0;
    }

    private static T Data<T>(JsonElement data)
    {
        try
        {
            return data.Deserialize<T>(Strict)!;
        }
        catch (JsonException failure)
        {
            throw new JsonException(failure.Message, $"$.data{failure.Path?[1..]}", failure.LineNumber, failure.BytePositionInLine, failure);
        }
    }

    private static HrisEventKind KindOf(string type) => type switch
    {
        "person.hired" => HrisEventKind.Hired,
        "person.promoted" => HrisEventKind.Promoted,
        "person.role_changed" => HrisEventKind.NewRole,
        "person.manager_changed" => HrisEventKind.ManagerChanged,
        "person.team_changed" => HrisEventKind.TeamChanged,
        "person.leave_started" => HrisEventKind.LeaveStarted,
        "person.leave_ended" => HrisEventKind.LeaveEnded,
        "person.left" => HrisEventKind.Left,
        "person.updated" => HrisEventKind.Updated,
        _ => HrisEventKind.Unknown,
    };

    private sealed record Envelope(string? Type, DateTimeOffset? Timestamp, JsonElement? Data);

    private sealed record Subject(string? ExternalId, DateTimeOffset? EffectiveAt);
}
