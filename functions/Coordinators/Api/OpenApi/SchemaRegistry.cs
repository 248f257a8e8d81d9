using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MentorFlow.Json;

namespace MentorFlow.Functions.Coordinators.Api.OpenApi;

/// <summary>JSON schemas as the serializer sees our types; records of ours get a name and are referred to by it.</summary>
internal sealed class SchemaRegistry
{
    private readonly Dictionary<Type, string> names = [];

    public JsonObject Named { get; } = [];

    public JsonNode For(Type type)
    {
        if (!IsOurs(type))
        {
            return Export(type);
        }

        if (!names.TryGetValue(type, out var name))
        {
            names[type] = name = NameOf(type);
            Named[name] = Export(type);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonNode Export(Type type) => MentorFlowJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
        {
            var inner = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
            return inner == typeof(TimeSpan) ? new JsonObject { ["type"] = "string", ["format"] = "duration" }
                : context.Path.Length > 0 && IsOurs(inner) ? For(inner)
                : schema;
        },
    });

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("MentorFlow", StringComparison.Ordinal) == true;

    // PageOfItems<SessionFacts> becomes PageOfItemsOfSessionFacts.
    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}Of{string.Concat(type.GetGenericArguments().Select(NameOf))}"
        : type.Name;
}
