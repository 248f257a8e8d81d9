namespace MentorFlow.Domain.Imports;

internal static class PeopleColumns
{
    public const string ExternalId = "external_id";
    public const string GivenName = "given_name";
    public const string FamilyName = "family_name";
    public const string Email = "email";
    public const string Manager = "manager_external_id";
    public const string Title = "title";
    public const string Level = "level";
    public const string Team = "team";
    public const string Site = "site";
    public const string TimeZone = "time_zone";
    public const string Language = "language";
    public const string HireDate = "hire_date";
    public const string SkillsOffered = "skills_offered";
    public const string Needs = "needs";
    public const string RoleWish = "role_wish";

    public static readonly string[] InHeaders = [ExternalId, GivenName, FamilyName, Manager];

    public static readonly string[] Required = [ExternalId, Email];
}
