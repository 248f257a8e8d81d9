namespace MentorFlow.Domain.Imports;

/// <summary>The columns of a list of people.</summary>
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

    public static readonly string[] All =
    [
        ExternalId, GivenName, FamilyName, Email, Manager, Title, Level, Team, Site, TimeZone, Language, HireDate, SkillsOffered, Needs, RoleWish,
    ];

    /// <summary>Names stand in the headers of mails, and the others on one line of a page.</summary>
    public static readonly string[] OfOneLine = [ExternalId, GivenName, FamilyName, Manager, Title, Team, Site];

    public static readonly string[] Required = [ExternalId, Email];

    /// <summary>With what else HR systems and spreadsheets call them.</summary>
    public static readonly ListColumns Known = new(
        All,
        [
            (ExternalId, "employeeid employeenumber employeeno personid personnelnumber staffid staffnumber workerid matricule identifiant"),
            (GivenName, "firstname forename prenom"),
            (FamilyName, "lastname surname nom nomdefamille"),
            (Email, "mail emailaddress mailaddress workemail adresseemail adressemail courriel"),
            (Manager, "manager managerid manageremployeeid manageremployeenumber managernumber reportsto supervisorid responsable matriculeresponsable"),
            (Title, "jobtitle position fonction poste"),
            (Level, "joblevel niveau"),
            (Team, "department equipe service"),
            (Site, "location office lieu"),
            (TimeZone, "tz fuseau fuseauhoraire"),
            (Language, "locale preferredlanguage langue"),
            (HireDate, "dateofhire startdate dateembauche datedembauche dateentree"),
            (SkillsOffered, "skills offers competences competencesoffertes"),
            (Needs, "skillsneeded besoins"),
            (RoleWish, "role wish rolesouhaite"),
        ]);
}
