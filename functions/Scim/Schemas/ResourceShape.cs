namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>A resource type (RFC 7643, 6): its schemas, and how names of attributes lead into them.</summary>
/// <param name="Endpoint">Below the base address, beginning with a slash.</param>
/// <param name="NotKept">Attributes of the RFC that clients map by default and that are passed over here.</param>
internal sealed record ResourceShape(
    string Name, string Endpoint, ScimSchema Core, IReadOnlyList<ScimSchema> Extensions, IReadOnlyList<string> NotKept)
{
    public static ResourceShape User { get; } = new(
        "User",
        "/Users",
        UserSchema.Core,
        [UserSchema.Enterprise, UserSchema.Mentoring],
        [
            "addresses", "entitlements", "groups", "ims", "password", "phoneNumbers", "photos", "profileUrl", "roles", "x509Certificates",
        ]);

    public static ResourceShape Group { get; } = new("Group", "/Groups", GroupSchema.Core, [], []);

    public static IReadOnlyList<ResourceShape> All { get; } = [User, Group];

    public IEnumerable<ScimSchema> Schemas => Extensions.Prepend(Core);

    /// <summary>Those of the core schema and of every resource, in the order in which they are shown.</summary>
    public IEnumerable<ScimAttribute> TopAttributes => CommonSchema.Attributes.Take(2).Concat(Core.Attributes);

    public ScimSchema? FindExtension(string id) => Extensions.FirstOrDefault(schema => schema.IsCalled(id));

    /// <summary>
    /// Where a name leads: "userName", "name.givenName", a URN with an attribute behind it. Clients leave the URN out as well, so an attribute that the
    /// core schema does not have is looked for in the extensions.
    /// </summary>
    /// <returns>Null where there is no such attribute.</returns>
    public AttributePlace? Find(string name)
    {
        var schema = Schemas.SelectMany(one => new[] { (one, one.Id), (one, Id: one.Legacy ?? one.Id) })
            .Where(known => name.StartsWith($"{known.Id}:", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(known => known.Id.Length)
            .FirstOrDefault();
        return schema.one is null
            ? FindUnqualified(name)
            : FindIn(schema.one == Core ? null : schema.one, name[(schema.Id.Length + 1)..]);
    }

    private AttributePlace? FindUnqualified(string name) =>
        FindIn(extension: null, name) ?? Extensions.Select(extension => FindIn(extension, name)).FirstOrDefault(place => place is not null);

    private AttributePlace? FindIn(ScimSchema? extension, string path)
    {
        var dot = path.IndexOf('.');
        var (name, sub) = dot < 0 ? (path, null) : (path[..dot], path[(dot + 1)..]);
        var attribute = extension is null
            ? CommonSchema.Attributes.Concat(Core.Attributes).FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : extension.Find(name);
        return attribute is null ? null
            : sub is null ? new AttributePlace(extension, attribute, Sub: null)
            : attribute.Sub(sub) is { } part ? new AttributePlace(extension, attribute, part)
            : null;
    }
}
