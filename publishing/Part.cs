namespace MentorFlow.Publishing;

/// <summary>What a part is for. Of two answers the higher one holds.</summary>
internal enum PartScope
{
    /// <summary>Builds the product and is not in it.</summary>
    Excluded,

    /// <summary>In a build that asks for it.</summary>
    Optional,

    /// <summary>In every build.</summary>
    Required,
}

/// <summary>What a release is made of or with: a package, or a project of its own.</summary>
/// <param name="Purl">Its name in everybody's terms: "pkg:nuget/NodaTime@3.3.7".</param>
internal sealed record Part(string Purl, string Name, string Version, PartScope Scope)
{
    /// <summary>What stands before the name in npm: "@azure".</summary>
    public string? Group { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Null for what is ours, or where the package says nothing.</summary>
    public PartLicense? License { get; init; }

    /// <summary>Of the package as the registry serves it; null for what is ours.</summary>
    public PartHash? Hash { get; init; }

    /// <summary>The purls of what it was made with.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether it stands in this repository and in no registry.</summary>
    public bool IsOwn => Purl.StartsWith(PackageUrl.OwnPrefix, StringComparison.Ordinal);

    /// <summary>The same part, found in two places.</summary>
    public Part With(Part other) => this with
    {
        Scope = Scope > other.Scope ? Scope : other.Scope,
        Needs = [.. Needs.Union(other.Needs, StringComparer.Ordinal)],
    };
}

/// <param name="Words">As the package says it: an SPDX expression, or how its license is called.</param>
/// <param name="Address">Where it is to be read, if not every reader of SPDX knows it.</param>
internal sealed record PartLicense(string Words, string? Address = null);

/// <param name="Algorithm">As CycloneDX names it: "SHA-512".</param>
/// <param name="Content">Hexadecimal, lower case.</param>
internal sealed record PartHash(string Algorithm, string Content)
{
    public static PartHash OfBase64(string algorithm, string content) => new(algorithm, Convert.ToHexStringLower(Convert.FromBase64String(content)));
}
