using System.Text.Json;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Providers.Hris.Merge;

/// <summary>
/// Merge's event: {"hook": {"event": "Employee.changed"}, "data": {"id": ..., and the whole employee}}. People are known by Merge's own id, as a manager is
/// named by that one.
/// </summary>
internal static class MergeEvent
{
    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public static (HrisEvent? Event, string? Rule) Read(
        string key, JsonElement body, IReadOnlyDictionary<string, string> customNames, DateTimeOffset now)
    {
        var type = JsonText.Read(body.At("hook", "event"), "$.hook.event");
        if (type.Length == 0)
        {
            return (null, "\"hook.event\" is required.");
        }

        var employee = body.At("data");
        var at = VendorTime.Said(JsonText.Read(employee.At("modified_at"), "$.data.modified_at"), now);
        if (type.ToLowerInvariant() is not ("employee.added" or "employee.changed" or "employee.removed"))
        {
            return (new HrisEvent(key, HrisEventKind.Unknown, "", at, Fields: null, at), null);
        }

        if (JsonText.Read(employee.At("id"), "$.data.id") is not { Length: > 0 } id || !PersonRules.IsText(id))
        {
            return (null, $"\"data.id\" is required, as one line of at most {PersonRules.LongestText} characters.");
        }

        var fields = MergeFields.Read(employee, customNames, now);
        var kind = type.EndsWith("removed", StringComparison.OrdinalIgnoreCase) || fields.Employment is EmploymentState.Ended ? HrisEventKind.Left
            : type.EndsWith("added", StringComparison.OrdinalIgnoreCase) ? HrisEventKind.Hired
            : HrisEventKind.Updated;
        return (new HrisEvent(key, kind, id, at, fields, at), null);
    }
}
