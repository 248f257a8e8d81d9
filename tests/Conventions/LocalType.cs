using System.Reflection;
using System.Runtime.CompilerServices;

namespace MentorFlow.Tests.Conventions;

/// <summary>A public type of the local runtime, written as the signature lists write the real ones.</summary>
internal static class LocalType
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when type.IsSubclassOf(typeof(Delegate)) => Delegate(type.GetMethod("Invoke")!),
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct"),
        _ => Modifier(type) + (IsRecord(type) ? "record class" : "class"),
    };

    public static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [TypeText.Of(Enum.GetUnderlyingType(type))];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        return [.. new[] { type.BaseType }.Where(based => based is not null && !IsImplied(based)).Select(based => TypeText.Of(based!)),
            .. type.GetInterfaces().Except(inherited).Where(face => face.IsPublic).Select(face => TypeText.Of(face))];
    }

    public static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(value => $"{value.Name} = {Convert.ToInt32(value.GetRawConstantValue())}");
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        return [.. type.GetConstructors(Declared).Where(made => !made.IsStatic && IsOffered(made)).Select(MemberText.Of),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsOffered)).Select(MemberText.Of),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(MemberText.Of),
            .. type.GetMethods(Declared).Where(method => IsOffered(method) && !IsAccessor(method) && !BelongsToEveryRecord(method)).Select(MemberText.Of)];
    }

    public static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static string Modifier(Type type) => type switch
    {
        { IsAbstract: true, IsSealed: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => "",
    };

    private static bool IsImplied(Type based) => based == typeof(object) || based == typeof(ValueType) || based == typeof(MulticastDelegate);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool BelongsToEveryRecord(MethodInfo method) =>
        IsRecord(method.DeclaringType!) && method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "<Clone>$";

    private static string Delegate(MethodInfo invoke) => $"delegate {TypeText.Of(invoke.ReturnParameter)} ({MemberText.Parameters(invoke)})";
}
