namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>An attribute with its characteristics (RFC 7643, 7): what is kept, compared and published follows from here alone.</summary>
internal sealed record ScimAttribute(string Name, ScimType Type, string Description)
{
    public bool IsMultiValued { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether values that differ in case are different values.</summary>
    public bool IsCaseExact { get; init; }

    public ScimMutability Mutability { get; init; } = ScimMutability.ReadWrite;

    public bool IsUnique { get; init; }

    public bool IsAlwaysReturned { get; init; }

    public IReadOnlyList<string> CanonicalValues { get; init; } = [];

    /// <summary>What a reference may lead to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<ScimAttribute> SubAttributes { get; init; } = [];

    public ScimAttribute? Sub(string name) => SubAttributes.FirstOrDefault(sub => sub.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a complex value is compared by where no part of it is named; null where it has no such part.</summary>
    public ScimAttribute? Value => Sub("value");
}
