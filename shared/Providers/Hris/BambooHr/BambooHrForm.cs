using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Providers.Hris.BambooHr;

/// <summary>
/// BambooHR's form: "type=employee.updated&amp;data[employeeId]=4711", or "employees[4711][changedFields][0]=Work+Email&amp;employees[4711][Work+Email]=...",
/// where the number is the employee's id unless a field of that name says it.
/// </summary>
internal static class BambooHrForm
{
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement<string?>(null);

    public static BambooHrPayload Read(ReadOnlySpan<byte> body)
    {
        // "employees[4711][First Name]" in parts; a list ends in a number or in nothing.
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body))
            .Select(field => (Path: field.Key.Split('[').Select(part => part.TrimEnd(']')).ToArray(), Values: field.Value.OfType<string>()))
            .SelectMany(field => field.Values.Select(value => (field.Path, Value: value)))
            .ToList();
        var employees = fields.Where(field => field.Path is ["employees", _, _, ..])
            .GroupBy(field => field.Path[1])
            .Select(group => Employee(group.Key, [.. group.Select(field => (field.Path[2..], field.Value))]))
            .ToList();
        return new BambooHrPayload(
            Value(fields, "type"),
            Value(fields, "timestamp"),
            new BambooHrPayload.Subject(
                Text(Value(fields, "data", "employeeId")),
                [.. fields.Where(field => field.Path is ["data", "changedFields", ..]).Select(field => field.Value)]),
            employees.Count == 0 ? null : employees);
    }

    private static BambooHrPayload.Employee Employee(string key, IReadOnlyList<(string[] Path, string Value)> said)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (path, value) in said)
        {
            if (path is ["fields", var named])
            {
                fields[named] = value;
            }
            else if (path is [var name] && name is not ("id" or "action" or "timestamp" or "changedFields"))
            {
                fields[name] = value;
            }
        }

        return new BambooHrPayload.Employee(
            Text(Value(said, "id") ?? key),
            Value(said, "action"),
            Value(said, "timestamp"),
            [.. said.Where(field => field.Path[0] == "changedFields").Select(field => field.Value)],
            JsonSerializer.SerializeToElement(fields));
    }

    // Given twice, it might mean either.
    private static string? Value(IReadOnlyList<(string[] Path, string Value)> fields, params string[] path) =>
        fields.Where(field => field.Path.SequenceEqual(path)).Select(field => field.Value).ToList() is [var only] ? only : null;

    private static JsonElement Text(string? text) => text is null ? Nothing : JsonSerializer.SerializeToElement(text);
}
