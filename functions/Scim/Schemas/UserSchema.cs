namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>
/// Accounts of people (RFC 7643, 4.1 and 4.3), as far as mentoring has a use for them: telephone numbers, home addresses, photos and the like are
/// not kept, and passwords never.
/// </summary>
internal static class UserSchema
{
    public const string CoreId = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string EnterpriseId = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public const string MentoringId = "urn:ietf:params:scim:schemas:extension:mentorflow:2.0:User";

    public static ScimSchema Core { get; } = new(
        CoreId,
        "User",
        "Account of a person",
        [
            new("userName", ScimType.String, "What the account signs in with; unique, ignoring case.") { IsRequired = true, IsUnique = true },
            new("name", ScimType.Complex, "The person's name.")
            {
                SubAttributes =
                [
                    new("formatted", ScimType.String, "The whole name, ready to be shown."),
                    new("familyName", ScimType.String, "Family name."),
                    new("givenName", ScimType.String, "Given name."),
                    new("middleName", ScimType.String, "Middle names."),
                    new("honorificPrefix", ScimType.String, "Title before the name."),
                    new("honorificSuffix", ScimType.String, "What stands behind the name."),
                ],
            },
            new("displayName", ScimType.String, "The name to be shown."),
            new("nickName", ScimType.String, "What the person is called."),
            new("title", ScimType.String, "Job title."),
            new("userType", ScimType.String, "Kind of the person's relation to the organization."),
            new("preferredLanguage", ScimType.String, "Language that the person reads, as in Accept-Language."),
            new("locale", ScimType.String, "Language and region, such as fr-CA."),
            new("timezone", ScimType.String, "Time zone, by its IANA or its Windows name."),
            new("active", ScimType.Boolean, "Whether the person is there: false is a leaver, true again somebody who is back."),
            new("emails", ScimType.Complex, "Mail addresses; the primary one is written to, else the one of work.")
            {
                IsMultiValued = true,
                SubAttributes =
                [
                    new("value", ScimType.String, "The address."),
                    new("display", ScimType.String, "The address, ready to be shown."),
                    new("type", ScimType.String, "What it is for.") { CanonicalValues = ["work", "home", "other"] },
                    new("primary", ScimType.Boolean, "Whether it goes before the others; one at most."),
                ],
            },
        ],
        "urn:scim:schemas:core:1.0");

    public static ScimSchema Enterprise { get; } = new(
        EnterpriseId,
        "EnterpriseUser",
        "Person in an organization",
        [
            new("employeeNumber", ScimType.String, "What HR knows the person by.") { IsCaseExact = true },
            new("costCenter", ScimType.String, "Cost center."),
            new("organization", ScimType.String, "Organization."),
            new("division", ScimType.String, "Division."),
            new("department", ScimType.String, "Department: the person's team."),
            new("manager", ScimType.Complex, "The person's manager.")
            {
                SubAttributes =
                [
                    new("value", ScimType.String, "Id of the manager's account.") { IsCaseExact = true },
                    new("$ref", ScimType.Reference, "Address of the manager's account.") { Mutability = ScimMutability.ReadOnly, References = ["User"] },
                    new("displayName", ScimType.String, "The manager's name.") { Mutability = ScimMutability.ReadOnly },
                ],
            },
        ],
        "urn:scim:schemas:extension:enterprise:1.0");

    public static ScimSchema Mentoring { get; } = new(
        MentoringId,
        "MentoringUser",
        "What mentoring asks of HR and no standard schema has",
        [
            new("level", ScimType.Integer, "Seniority, 1 (junior) to 10 (executive)."),
            new("site", ScimType.String, "Place of work."),
            new("hireDate", ScimType.DateTime, "First day of work: somebody hired in the last thirty days is a new hire."),
            new("onLeave", ScimType.Boolean, "Whether the person is on leave: every clock stands still until they are back."),
        ]);
}
