using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>By which name a filter finds what it asks for, so that not every account has to be read: what clients ask is one account by one name.</summary>
internal static class FilterNames
{
    /// <returns>The id, or the kind of name with the name, that everything which fits the filter has; null where it has to be looked for.</returns>
    public static (ScimNameKind? Kind, string Name)? Of(ScimFilter? filter, ResourceShape shape) => filter switch
    {
        ScimFilter.Both both => Of(both.One, shape) ?? Of(both.Other, shape),
        ScimFilter.Compare { Operator: FilterOperator.Eq, Value: string name } compare => Of(compare.Place, name, shape),
        ScimFilter.Within { Place.Attribute.Name: "emails" } within => EmailOf(within.Of) is { } email ? (ScimNameKind.Email, email) : null,
        _ => null,
    };

    private static (ScimNameKind? Kind, string Name)? Of(AttributePlace place, string name, ResourceShape shape) =>
        (shape.Name, place.Extension?.Id, place.Attribute.Name, place.Sub?.Name) switch
        {
            (_, null, "id", null) => (null, name),
            ("User", null, "userName", null) => (ScimNameKind.UserName, name),
            ("User", null, "externalId", null) => (ScimNameKind.ExternalId, name),
            ("User", null, "emails", null or "value") => (ScimNameKind.Email, name),
            ("User", UserSchema.EnterpriseId, "employeeNumber", null) => (ScimNameKind.EmployeeNumber, name),
            ("Group", null, "displayName", null) => (ScimNameKind.GroupName, name),
            _ => null,
        };

    private static string? EmailOf(ScimFilter filter) => filter switch
    {
        ScimFilter.Both both => EmailOf(both.One) ?? EmailOf(both.Other),
        ScimFilter.Compare { Operator: FilterOperator.Eq, Place.Attribute.Name: "value", Value: string address } => address,
        _ => null,
    };
}
