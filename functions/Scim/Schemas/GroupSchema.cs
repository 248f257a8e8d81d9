namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>Groups of accounts (RFC 7643, 4.2).</summary>
internal static class GroupSchema
{
    public const string CoreId = "urn:ietf:params:scim:schemas:core:2.0:Group";

    public static ScimSchema Core { get; } = new(
        CoreId,
        "Group",
        "Group of accounts",
        [
            new("displayName", ScimType.String, "Name of the group; unique, ignoring case.") { IsRequired = true, IsUnique = true },
            new("members", ScimType.Complex, "Accounts in the group.")
            {
                IsMultiValued = true,
                SubAttributes =
                [
                    new("value", ScimType.String, "Id of the account.") { IsCaseExact = true, Mutability = ScimMutability.Immutable },
                    new("$ref", ScimType.Reference, "Address of the account.") { Mutability = ScimMutability.ReadOnly, References = ["User"] },
                    new("type", ScimType.String, "Kind of the member.") { Mutability = ScimMutability.ReadOnly, CanonicalValues = ["User"] },
                ],
            },
        ],
        "urn:scim:schemas:core:1.0");
}
