using System.Globalization;
using System.Text;

namespace MentorFlow.Domain.Imports;

/// <summary>The columns of a list of people, and what else HR systems and spreadsheets call them.</summary>
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

    private static readonly Dictionary<string, string> ByName = Names().ToDictionary(name => name.Alias, name => name.Column);

    /// <summary>Our name of a column, however it is written: "Employee number", "E-Mail", "Prénom".</summary>
    /// <returns>Null where it is none of ours.</returns>
    public static string? Of(string heading) => ByName.GetValueOrDefault(Bare(heading));

    private static IEnumerable<(string Alias, string Column)> Names()
    {
        (string Column, string Aliases)[] others =
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
        ];
        return others.SelectMany(one => one.Aliases.Split(' ').Prepend(Bare(one.Column)).Select(alias => (alias, one.Column)));
    }

    // Without what is written in one way here and in another there: case, spaces, dashes, accents.
    private static string Bare(string heading) => string.Concat(heading
        .Normalize(NormalizationForm.FormD)
        .Where(character => char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));
}
