namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>Attributes of every resource, which no schema lists (RFC 7643, 3.1).</summary>
internal static class CommonSchema
{
    public static IReadOnlyList<ScimAttribute> Attributes { get; } =
    [
        new("id", ScimType.String, "Id of the resource.")
        {
            IsCaseExact = true,
            Mutability = ScimMutability.ReadOnly,
            IsAlwaysReturned = true,
        },
        new("externalId", ScimType.String, "What the client calls the resource.") { IsCaseExact = true },
        new("schemas", ScimType.Reference, "Schemas of the resource.")
        {
            IsMultiValued = true,
            Mutability = ScimMutability.ReadOnly,
            IsAlwaysReturned = true,
        },
        new("meta", ScimType.Complex, "What the server knows about the resource.")
        {
            Mutability = ScimMutability.ReadOnly,
            SubAttributes =
            [
                new("resourceType", ScimType.String, "Kind of the resource.") { IsCaseExact = true },
                new("created", ScimType.DateTime, "When it was made."),
                new("lastModified", ScimType.DateTime, "When it was changed last."),
                new("location", ScimType.Reference, "Its address."),
                new("version", ScimType.String, "Its ETag.") { IsCaseExact = true },
            ],
        },
    ];
}
