using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Providers.Hris.BambooHr;

/// <summary>Both shapes that BambooHR sends: an event that names an employee, or employees with the fields an administrator chose.</summary>
internal sealed record BambooHrPayload(string? Type, string? Timestamp, BambooHrPayload.Subject? Data, IReadOnlyList<BambooHrPayload.Employee?>? Employees)
{
    private static readonly JsonSerializerOptions Strict = new(MentorFlowJson.Options) { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is not; the path says where.</exception>
    public static BambooHrPayload? FromJson(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<BambooHrPayload>(body, Strict);

    internal sealed record Subject(JsonElement EmployeeId, IReadOnlyList<string>? ChangedFields);

    /// <param name="Fields">An object; an empty list where there are none, as PHP writes it.</param>
    internal sealed record Employee(JsonElement Id, string? Action, string? Timestamp, IReadOnlyList<string>? ChangedFields, JsonElement Fields);
}
