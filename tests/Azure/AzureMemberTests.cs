using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MentorFlow.Tests.Azure;

/// <summary>Whether the sources would compile against the real packages, read from what they were compiled to against the local runtime.</summary>
public sealed class AzureMemberTests
{
    private const string Runtime = "MentorFlow.Local";

    private static readonly string[] Everywhere = ["Host.props"];
    private static readonly string[] InTheApp = ["Host.props", "functions/MentorFlow.Functions.csproj"];

    public static TheoryData<string> Assemblies => ["MentorFlow.Shared", "MentorFlow.Orchestrations", "MentorFlow.Functions"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_type_used_of_the_runtime_is_in_a_namespace_that_the_Azure_build_imports(string assembly)
    {
        var imports = AzureSurface.Imports(assembly == "MentorFlow.Functions" ? InTheApp : Everywhere);

        foreach (var (space, name) in Open(assembly, reader => RuntimeTypes(reader).Select(type => (Space(reader, type), Name(reader, type)))))
        {
            Assert.True(space == Runtime, $"{assembly} uses {space}.{name}, which is the local runtime's own.");
            Assert.True(AzureSurface.Namespaces[name].Any(imports.Contains), $"{assembly} uses {name}: the real one is in {string.Join(" or ", AzureSurface.Namespaces[name])}, which the Azure build does not import.");
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_member_used_of_the_runtime_exists_in_the_real_packages(string assembly)
    {
        foreach (var (type, member) in Open(assembly, RuntimeMembers))
        {
            var plain = member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..] : member;
            var isOfEveryObject = typeof(object).GetMethods().Any(method => method.Name == plain) || plain is "op_Implicit" or "op_Equality" or "op_Inequality" or "Deconstruct" or "<Clone>$";
            Assert.True(isOfEveryObject || AzureSurface.Members[type].Contains(plain), $"{assembly} uses {type}.{plain}, which the real {type} does not have.");
        }
    }

    [Theory]
    [InlineData("MentorFlow.Shared", false)]
    [InlineData("MentorFlow.Orchestrations", false)]
    [InlineData("MentorFlow.Functions", true)]
    public void No_type_of_ours_has_the_name_of_one_that_the_Azure_build_imports(string assembly, bool isApp)
    {
        var imports = AzureSurface.Imports(isApp ? InTheApp : Everywhere);

        var clashes = Open(assembly, reader => reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => !type.IsNested).Select(type => reader.GetString(type.Name)))
            .Where(name => AzureSurface.Namespaces[name].Any(imports.Contains));

        Assert.Empty(clashes);
    }

    private static List<T> Open<T>(string assembly, Func<MetadataReader, IEnumerable<T>> read)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        return [.. read(file.GetMetadataReader())];
    }

    private static IEnumerable<TypeReference> RuntimeTypes(MetadataReader reader) =>
        reader.TypeReferences.Select(reader.GetTypeReference).Where(type => IsRuntime(reader, type));

    private static IEnumerable<(string Type, string Member)> RuntimeMembers(MetadataReader reader) =>
        from member in reader.MemberReferences.Select(reader.GetMemberReference)
        let owner = Owner(reader, member.Parent)
        where owner is not null && IsRuntime(reader, owner.Value)
        select (Name(reader, owner.Value), reader.GetString(member.Name));

    private static TypeReference? Owner(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic(reader, reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature)),
        _ => null,
    };

    // A generic type's instance: GENERICINST, CLASS or VALUETYPE, then the type itself.
    private static TypeReference? Generic(MetadataReader reader, BlobReader signature)
    {
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadByte();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? reader.GetTypeReference((TypeReferenceHandle)type) : null;
    }

    private static bool IsRuntime(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == Runtime,
        HandleKind.TypeReference => IsRuntime(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        _ => false,
    };

    private static string Space(MetadataReader reader, TypeReference type) => reader.GetString(type.Namespace);

    private static string Name(MetadataReader reader, TypeReference type) => reader.GetString(type.Name);
}
