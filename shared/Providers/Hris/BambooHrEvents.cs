using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>What BambooHR says happened. It knows created, updated and deleted; what an update means shows in the fields it names.</summary>
internal sealed class BambooHrEvents(IReadOnlyDictionary<string, string> customNames)
{
    private readonly BambooHrFields names = new(customNames);

    public (IReadOnlyList<HrisEvent> Events, string? Rule) Read(string key, BambooHrPayload? payload, DateTimeOffset now) => payload switch
    {
        { Employees: { } employees } => FieldBased(key, employees, now),
        { Type: { Length: > 0 } type } => EventBased(key, type, payload, now),
        _ => ([], "Neither \"type\" nor \"employees\" is there."),
    };

    private (IReadOnlyList<HrisEvent> Events, string? Rule) EventBased(string key, string type, BambooHrPayload payload, DateTimeOffset now)
    {
        var kind = KindOf(type.StartsWith("employee.", StringComparison.Ordinal) ? type["employee.".Length..] : "", payload.Data?.ChangedFields);
        if (kind == HrisEventKind.Unknown)
        {
            return ([new HrisEvent(key, kind, "", now, Fields: null)], null);
        }

        return payload.Data?.EmployeeId is { Length: > 0 } employee
            ? ([new HrisEvent(key, kind, employee, BambooHrTime.Parse(payload.Timestamp) ?? now, Fields: null)], null)
            : ([], "\"data.employeeId\" is required.");
    }

    private (IReadOnlyList<HrisEvent> Events, string? Rule) FieldBased(string key, IReadOnlyList<BambooHrPayload.Employee> employees, DateTimeOffset now)
    {
        var events = new List<HrisEvent>();
        foreach (var employee in employees)
        {
            if (employee.Id is not { Length: > 0 } id)
            {
                return ([], $"\"employees[{events.Count}].id\" is required.");
            }

            var kind = KindOf(employee.Action?.ToLowerInvariant() ?? "", employee.ChangedFields);
            var said = new HrisEvent($"{key}:{events.Count}", kind, id, BambooHrTime.Parse(employee.Timestamp) ?? now, Fields: null);
            events.Add(employee.Fields is { Count: > 0 } fields ? said.Resolved(names.Read(fields)) : said);
        }

        return (events, null);
    }

    private HrisEventKind KindOf(string action, IReadOnlyList<string>? changedFields)
    {
        var changed = (changedFields ?? []).Select(names.OurNameOf).ToHashSet();
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
