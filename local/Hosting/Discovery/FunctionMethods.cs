using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MentorFlow.Local.Hosting;

/// <summary>Finds methods marked <see cref="FunctionAttribute"/> from metadata alone: loading every type of the app would cost a cold start more than all else here.</summary>
internal static class FunctionMethods
{
    private static readonly string[] NeverHoldFunctions = ["System", "Microsoft", "Azure", "netstandard", "mscorlib", "SQLitePCLRaw"];
    private static readonly string Self = typeof(FunctionAttribute).Assembly.GetName().Name!;

    public static IEnumerable<MethodInfo> In(IEnumerable<Assembly> roots)
    {
        var seen = new HashSet<string>();
        var queue = new Queue<Assembly>(roots);
        while (queue.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!))
            {
                continue;
            }

            var references = assembly.GetReferencedAssemblies();
            foreach (var reference in references.Where(reference => MayHoldFunctions(reference.Name!) && !seen.Contains(reference.FullName)))
            {
                queue.Enqueue(Assembly.Load(reference));
            }

            foreach (var method in references.Any(reference => reference.Name == Self) ? Marked(assembly) : [])
            {
                yield return method;
            }
        }
    }

    private static bool MayHoldFunctions(string name) =>
        name != Self && !NeverHoldFunctions.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Marked(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return [.. reader.CustomAttributes
            .Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Parent.Kind == HandleKind.MethodDefinition && IsFunction(reader, attribute))
            .Select(attribute => (MethodInfo)assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(attribute.Parent))!)];
    }

    private static bool IsFunction(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
        && reader.StringComparer.Equals(type.Name, nameof(FunctionAttribute))
        && reader.StringComparer.Equals(type.Namespace, typeof(FunctionAttribute).Namespace!);
}
