using System.Text.Json.Nodes;

namespace MentorFlow.Functions.Scim.Resources;

/// <param name="Path">Null where the value says what it is about.</param>
/// <param name="Value">Null for none.</param>
internal sealed record PatchOperation(PatchKind Kind, string? Path, JsonNode? Value)
{
    private const int MostOperations = 1_000;

    /// <summary>The operations of a body (RFC 7644, 3.5.2), whatever the case of their names.</summary>
    /// <exception cref="ScimFault">invalidSyntax: there are none, or one is none; tooMany.</exception>
    public static IReadOnlyList<PatchOperation> Read(JsonObject body)
    {
        if (body["Operations"] is not JsonArray { Count: > 0 } operations)
        {
            throw Wrong("\"Operations\" must be a list of one or more operations.");
        }

        return operations.Count <= MostOperations
            ? [.. operations.Select(ReadOne)]
            : throw ScimFault.BadRequest(ScimFault.TooMany, $"A request may have {MostOperations} operations.");
    }

    private static PatchOperation ReadOne(JsonNode? node, int place)
    {
        var operation = node as JsonObject ?? throw Wrong($"Operation {place + 1} must be an object.");
        var name = Text(operation["op"]) ?? throw Wrong($"Operation {place + 1} needs \"op\": add, replace or remove.");
        var kind = name.ToUpperInvariant() switch
        {
            "ADD" => PatchKind.Add,
            "REPLACE" => PatchKind.Replace,
            "REMOVE" => PatchKind.Remove,
            _ => throw Wrong($"\"op\" of operation {place + 1} must be add, replace or remove."),
        };
        var path = operation["path"] switch
        {
            null => null,
            var given => (Text(given) ?? throw Wrong($"\"path\" of operation {place + 1} must be a text.")).Trim() is { Length: > 0 } text ? text : null,
        };
        return new PatchOperation(kind, path, operation["value"]);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static ScimFault Wrong(string rule) => ScimFault.BadRequest(ScimFault.InvalidSyntax, rule);
}

internal enum PatchKind
{
    Add,
    Replace,
    Remove,
}
