using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MentorFlow.Json;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>JSON as callers send it: stricter than what we store, so that a misspelled field is named instead of ignored.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Input { get; } = CreateInput();

    private static JsonSerializerOptions CreateInput()
    {
        var options = new JsonSerializerOptions(MentorFlowJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            TypeInfoResolver = MentorFlowJson.Options.TypeInfoResolver!.WithAddedModifier(LetNullBeLeftOut),
        };
        options.Converters.Remove(options.Converters.OfType<JsonStringEnumConverter>().Single());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    // What may be null may be missing too.
    private static void LetNullBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { } parameter && (parameter.IsNullable || Nullable.GetUnderlyingType(parameter.ParameterType) is not null))
            {
                property.IsRequired = false;
            }
        }
    }
}
