namespace MentorFlow.Functions.Scim.Schemas;

/// <param name="Id">URN; case does not matter.</param>
/// <param name="Legacy">What older clients call it.</param>
internal sealed record ScimSchema(string Id, string Name, string Description, IReadOnlyList<ScimAttribute> Attributes, string? Legacy = null)
{
    public bool IsCalled(string id) =>
        Id.Equals(id, StringComparison.OrdinalIgnoreCase) || (Legacy?.Equals(id, StringComparison.OrdinalIgnoreCase) ?? false);

    public ScimAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
