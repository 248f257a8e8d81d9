using System.Reflection;

namespace MentorFlow.Local.Hosting;

/// <summary>Where functions are looked for.</summary>
internal delegate IEnumerable<MethodInfo> FunctionSource();

internal static class FunctionSources
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The program and all it references, as the worker's build does.</summary>
    public static IEnumerable<MethodInfo> EntryAssembly() => In(Assembly.GetEntryAssembly()!);

    public static IEnumerable<MethodInfo> In(params Assembly[] roots) => FunctionMethods.In(roots);

    public static IEnumerable<MethodInfo> On(IEnumerable<Type> types) =>
        types.SelectMany(type => type.GetMethods(Declared)).Where(method => method.IsDefined(typeof(FunctionAttribute)));
}
