using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Providers.Hris.HiBob;

/// <summary>
/// HiBob's event, v2: {"type": "employee.updated", "triggeredAt": ..., "data": {"employeeId": ..., "fieldUpdatesIds": [{"id": "work.department"}]}}. Those
/// of the lifecycle come at midnight of the day on which they take effect.
/// </summary>
internal static class HiBobEvent
{
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static (HrisEvent? Event, string? Rule) Read(string key, JsonElement body, DateTimeOffset now)
    {
        var type = JsonText.Read(body.At("type"), "$.type");
        if (type.Length == 0)
        {
            return (null, "\"type\" is required.");
        }

        var at = VendorTime.Said(JsonText.Read(body.At("triggeredAt"), "$.triggeredAt"), now);
        var kind = KindOf(type, body);
        if (kind is HrisEventKind.Unknown)
        {
            return (new HrisEvent(key, kind, "", at, Fields: null, at), null);
        }

        return JsonText.Read(body.At("data", "employeeId"), "$.data.employeeId") is { Length: > 0 } employee && PersonRules.IsText(employee)
            ? (new HrisEvent(key, kind, employee, at, Fields: null, at), null)
            : (null, $"\"data.employeeId\" is required, as one line of at most {PersonRules.LongestText} characters.");
    }

    private static HrisEventKind KindOf(string type, JsonElement body) => type switch
    {
        "employee.created" or "employee.joined" => HrisEventKind.Hired,
        "employee.left" or "employee.deleted" => HrisEventKind.Left,
        "employee.updated" => Changed([.. body.At("data", "fieldUpdatesIds").Members().Select(IdOf)]),
        "employee.activated" or "employee.inactivated" or "employee.temporaryLeave" => HrisEventKind.Updated,
        _ => HrisEventKind.Unknown,
    };

    private static string IdOf(JsonElement field) => JsonText.Read(field.At("id"), "$.data.fieldUpdatesIds.id");

    private static HrisEventKind Changed(IReadOnlyList<string> fields) =>
        fields.Any(field => field.StartsWith("internal.", StringComparison.Ordinal)) ? HrisEventKind.Updated
        : fields.Contains("work.title") ? HrisEventKind.NewRole
        : fields.Contains("work.reportsTo") || fields.Contains("work.manager") ? HrisEventKind.ManagerChanged
        : fields.Contains("work.department") ? HrisEventKind.TeamChanged
        : HrisEventKind.Updated;
}
