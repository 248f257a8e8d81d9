using System.Reflection;
using System.Text.Json;

namespace MentorFlow.Local.Hosting;

/// <summary>A parameter bound by its name to what came with the trigger, converted as the worker converts: Guids by their own parser, numbers and booleans as JSON.</summary>
internal static class NamedValue
{
    private static readonly Type[] Supported = [typeof(string), typeof(int), typeof(long), typeof(bool), typeof(Guid)];

    public static bool Supports(Type type) => Supported.Contains(Nullable.GetUnderlyingType(type) ?? type);

    public static ParameterBinding? For(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return Supports(type)
            ? invocation => ValueTask.FromResult(Read(invocation, parameter, type))
            : null;
    }

    private static object? Read(Invocation invocation, ParameterInfo parameter, Type type)
    {
        if (!invocation.BindingData.TryGetValue(parameter.Name!, out var value) || value?.ToString() is not { } text)
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        }

        try
        {
            return type == typeof(string) ? text
                : type == typeof(Guid) ? Guid.Parse(text)
                : JsonSerializer.Deserialize(text, type);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            throw new InvalidOperationException($"Function {invocation.Function.Name} takes {type.Name} {parameter.Name}, and the request's value is not one.", unreadable);
        }
    }
}
