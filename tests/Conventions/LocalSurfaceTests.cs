namespace MentorFlow.Tests.Conventions;

public sealed class LocalSurfaceTests
{
    private static readonly ILookup<string, AzureType> Azure = AzureTypes.Read();

    public static TheoryData<Type> Offered =>
        [.. typeof(FunctionAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(FunctionAttribute).Namespace)];

    [Theory]
    [MemberData(nameof(Offered))]
    public void What_the_local_runtime_offers_exists_in_the_real_packages_with_the_same_signature(Type type)
    {
        var candidates = Azure[TypeText.Of(type)].ToList();

        Assert.True(candidates.Count > 0, $"No real package has a type {TypeText.Of(type)}.");
        var differences = candidates.Select(real => Differences(type, real).ToList()).MinBy(found => found.Count)!;
        Assert.True(differences.Count == 0, $"{TypeText.Of(type)} differs from the real one:\n{string.Join('\n', differences)}");
    }

    private static IEnumerable<string> Differences(Type local, AzureType real)
    {
        if (AzureTypes.WithoutParameterNullability(LocalType.Kind(local)) is var kind && kind != real.Kind)
        {
            yield return $"  is {kind}, really {real.Kind}";
        }

        foreach (var extra in LocalType.Bases(local).Where(based => !real.Bases.Contains(based)))
        {
            yield return $"  inherits {extra}, really {(real.Bases.Count == 0 ? "nothing" : string.Join(", ", real.Bases))}";
        }

        if (real.Bases.FirstOrDefault(IsClass) is { } missing && !LocalType.Bases(local).Contains(missing))
        {
            yield return $"  does not inherit {missing}";
        }

        foreach (var member in LocalType.Members(local).Select(AzureTypes.WithoutParameterNullability).Where(member => !real.Members.Contains(member)))
        {
            yield return $"  offers {member}\n    really {Nearest(member, real.Members)}";
        }
    }

    private static bool IsClass(string name) => !(name is ['I', >= 'A' and <= 'Z', ..]) && name is not "int";

    private static string Nearest(string member, IReadOnlySet<string> members) =>
        members.Where(real => NameOf(real) == NameOf(member)).DefaultIfEmpty("has no such member").Aggregate((one, other) => $"{one}\n    or     {other}");

    private static string NameOf(string member) => member.Split('(', '{', '=')[0].TrimEnd().Split(' ')[^1];
}
