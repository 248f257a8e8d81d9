using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MentorFlow.Tests.Conventions;

/// <summary>Writes members the way the signature lists do.</summary>
internal static class MemberText
{
    public static string Of(ConstructorInfo made) => $"{Modifiers(made)}.ctor({Parameters(made)})";

    public static string Of(FieldInfo field) =>
        field.IsLiteral ? $"public const {TypeText.Of(field.FieldType)} {field.Name} = {Constant(field.GetRawConstantValue(), field.FieldType)}"
        : $"public {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}";

    public static string Of(PropertyInfo property)
    {
        var accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(LocalType.IsOffered).ToList();
        return $"{Modifiers(accessors[0])}{TypeText.Of(property)} {property.Name} {{ {string.Concat(accessors.Select(Accessor))}}}";
    }

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Modifiers(method)}{TypeText.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)}){Constraints(method)}";
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, index) =>
        (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + (parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")
        + $"{TypeText.Of(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")));

    private static string Accessor(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get; "
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static string Modifiers(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        var access = method.IsPublic ? "public " : "protected ";
        return access + method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            MethodInfo replaced when replaced.GetBaseDefinition().DeclaringType != replaced.DeclaringType => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? "default"
            : Constant(parameter.DefaultValue, parameter.ParameterType);

    private static string Constant(object? value, Type type) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(MethodInfo method) => string.Concat(method.GetGenericArguments()
        .Select(argument => (argument.Name, Rules: Rules(argument).ToList()))
        .Where(argument => argument.Rules.Count > 0)
        .Select(argument => $" where {argument.Name} : {string.Join(", ", argument.Rules)}"));

    private static IEnumerable<string> Rules(Type argument) =>
    [
        .. argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
        .. argument.GetGenericParameterConstraints().Select(constraint => TypeText.Of(constraint)),
    ];
}
