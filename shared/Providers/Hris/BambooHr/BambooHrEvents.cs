using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris.BambooHr;

/// <summary>What BambooHR says happened. It knows created, updated and deleted; what an update means shows in the fields that are others than before.</summary>
internal sealed class BambooHrEvents(IReadOnlyDictionary<string, string> customNames)
{
    private readonly BambooHrFields names = new(customNames);

    /// <exception cref="JsonException">A text in it is none; the path says where.</exception>
    public (IReadOnlyList<HrisEvent> Events, string? Rule) Read(string key, BambooHrPayload? payload, DateTimeOffset now) => payload switch
    {
        { Employees: { } employees } => FieldBased(key, employees, now),
        { Type: { Length: > 0 } type } => EventBased(key, type, payload, now),
        _ => ([], "Neither \"type\" nor \"employees\" is there."),
    };

    private (IReadOnlyList<HrisEvent> Events, string? Rule) EventBased(string key, string type, BambooHrPayload payload, DateTimeOffset now)
    {
        var at = SaidAt(payload.Timestamp, now);
        var kind = KindOf(type.StartsWith("employee.", StringComparison.Ordinal) ? type["employee.".Length..] : "", payload.Data?.ChangedFields);
        if (kind == HrisEventKind.Unknown)
        {
            return ([new HrisEvent(key, kind, "", at, Fields: null, at)], null);
        }

        return payload.Data is { } data && JsonText.Read(data.EmployeeId, "$.data.employeeId") is { Length: > 0 } employee
            ? ([new HrisEvent(key, kind, employee, at, Fields: null, at)], null)
            : ([], "\"data.employeeId\" is required.");
    }

    private (IReadOnlyList<HrisEvent> Events, string? Rule) FieldBased(string key, IReadOnlyList<BambooHrPayload.Employee?> employees, DateTimeOffset now)
    {
        var events = new List<HrisEvent>();
        foreach (var employee in employees)
        {
            var path = $"employees[{events.Count}]";
            if (employee is null)
            {
                return ([], $"\"{path}\" must be an employee.");
            }

            if (JsonText.Read(employee.Id, $"$.{path}.id") is not { Length: > 0 } id)
            {
                return ([], $"\"{path}.id\" is required.");
            }

            if (employee.Fields.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                || (employee.Fields.ValueKind is JsonValueKind.Array && employee.Fields.GetArrayLength() > 0))
            {
                return ([], $"\"{path}.fields\" must be an object.");
            }

            // An action that is left out says that something changed.
            var kind = KindOf(employee.Action?.ToLowerInvariant() ?? "updated", employee.ChangedFields);
            var at = SaidAt(employee.Timestamp, now);
            var fields = employee.Fields.ValueKind is JsonValueKind.Object && employee.Fields.EnumerateObject().Any()
                ? names.Read(employee.Fields, $"$.{path}.fields")
                : null;

            // Of another manager whose id is not among the fields, only the system itself can say who it is.
            var isThin = kind is HrisEventKind.ManagerChanged && fields is { ManagerExternalId: null } && fields.Cleared?.Contains("managerExternalId") != true;
            events.Add(new HrisEvent($"{key}:{events.Count}", kind, id, at, isThin ? null : fields, at));
        }

        return (events, null);
    }

    // Nothing is said later than it is heard: a clock that runs ahead would have the last word for ever.
    private static DateTimeOffset SaidAt(string? timestamp, DateTimeOffset now) =>
        BambooHrTime.Parse(timestamp) is { } said && said < now ? said : now;

    private HrisEventKind KindOf(string action, IReadOnlyList<string>? changedFields)
    {
        var changed = (changedFields ?? []).OfType<string>().Select(names.SubjectOf).ToHashSet();
        return action switch
        {
            "created" => HrisEventKind.Hired,
            "deleted" => HrisEventKind.Left,
            "updated" when changed.Contains(nameof(HrisFields.Employment)) => HrisEventKind.Updated,
            "updated" when changed.Contains(nameof(HrisFields.Title)) => HrisEventKind.NewRole,
            "updated" when changed.Contains(nameof(HrisFields.ManagerExternalId)) => HrisEventKind.ManagerChanged,
            "updated" when changed.Contains(nameof(HrisFields.Team)) => HrisEventKind.TeamChanged,
            "updated" => HrisEventKind.Updated,
            _ => HrisEventKind.Unknown,
        };
    }
}
