namespace MentorFlow.Functions.Scim.Schemas;

/// <param name="Extension">The schema whose object holds the attribute; null at the top of the resource.</param>
/// <param name="Sub">The part of the attribute that is meant; null for the whole.</param>
internal sealed record AttributePlace(ScimSchema? Extension, ScimAttribute Attribute, ScimAttribute? Sub)
{
    /// <summary>What values are compared as.</summary>
    public ScimAttribute Compared => Sub ?? Attribute.Value ?? Attribute;

    public bool IsReadOnly => Attribute.Mutability is ScimMutability.ReadOnly || Sub?.Mutability is ScimMutability.ReadOnly;
}
