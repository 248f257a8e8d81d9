using System.Text;
using System.Text.Json;
using MentorFlow.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Providers.Hris;

/// <summary>Both shapes that BambooHR sends: an event that names an employee, or employees with the fields an administrator chose.</summary>
internal sealed record BambooHrPayload(string? Type, string? Timestamp, BambooHrPayload.Subject? Data, IReadOnlyList<BambooHrPayload.Employee>? Employees)
{
    private static readonly JsonSerializerOptions Strict = new(MentorFlowJson.Options)
    {
        AllowDuplicateProperties = false,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
    };

    public static BambooHrPayload? FromJson(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<BambooHrPayload>(body, Strict);

    /// <summary>"type=employee.updated&amp;data[employeeId]=4711&amp;data[changedFields][]=jobTitle".</summary>
    public static BambooHrPayload FromForm(ReadOnlySpan<byte> body)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        var changed = form.Where(field => field.Key.StartsWith("data[changedFields]", StringComparison.Ordinal))
            .SelectMany(field => field.Value)
            .OfType<string>();
        return new BambooHrPayload(Value("type"), Value("timestamp"), new Subject(Value("data[employeeId]"), [.. changed]), Employees: null);

        string? Value(string name) => form.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;
    }

    internal sealed record Subject(string? EmployeeId, IReadOnlyList<string>? ChangedFields);

    internal sealed record Employee(
        string? Id, string? Action, string? Timestamp, IReadOnlyList<string>? ChangedFields, IReadOnlyDictionary<string, JsonElement>? Fields);
}
