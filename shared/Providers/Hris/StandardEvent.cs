using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Providers.Hris;

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

    public static (HrisEvent? Event, string? Rule) Read(string id, ReadOnlySpan<byte> body)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(body, Strict);
        if (envelope is not { Type.Length: > 0, Timestamp: { } timestamp })
        {
            return (null, "\"type\" and \"timestamp\" are required.");
        }

        var kind = KindOf(envelope.Type);
        if (kind == HrisEventKind.Unknown)
        {
            return (new HrisEvent(id, kind, "", timestamp, Fields: null), null);
        }

        if (envelope.Data is not { ValueKind: JsonValueKind.Object } data)
        {
            return (null, "\"data\" is required.");
        }

        var subject = data.Deserialize<Subject>(Strict)!;
        if (string.IsNullOrWhiteSpace(subject.ExternalId))
        {
            return (null, "\"data.externalId\" is required.");
        }

        var fields = data.Deserialize<HrisFields>(Strict)!;
        var faults = fields.Faults().Select(fault => $"\"data.{fault.Field}\" {Languages.BuiltIn.English.Say(fault.Rule)}.").ToList();
        return faults.Count > 0
            ? (null, string.Join(' ', faults))
            : (new HrisEvent(id, kind, subject.ExternalId.Trim(), (subject.EffectiveAt ?? timestamp).ToUniversalTime(), fields), null);
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
