namespace MentorFlow.Domain.Imports;

/// <summary>A row that keeps every rule, with its texts trimmed and its defaults filled in.</summary>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive).</param>
/// <param name="TimeZone">IANA time zone; empty when the list does not say.</param>
/// <param name="Language">BCP 47 tag; null when the list does not say.</param>
/// <param name="Columns">What the list says of everybody in it, by our names: an empty field of these says "none". Null for all.</param>
/// <param name="Line">Where the row begins; 0 for one of no list.</param>
public sealed record ImportedPerson(
    string ExternalId,
    string GivenName,
    string FamilyName,
    string Email,
    string? ManagerExternalId,
    string? Title,
    int? Level,
    string? Team,
    string? Site,
    string TimeZone,
    string? Language,
    DateOnly? HireDate,
    IReadOnlyList<string> SkillsOffered,
    IReadOnlyList<string> Needs,
    RoleWish? RoleWish,
    IReadOnlyList<string>? Columns = null,
    int Line = 0)
{
    /// <summary>Whether the list says something of it, be it "none".</summary>
    internal bool Has(string column) => Columns?.Contains(column) ?? true;
}

public enum RoleWish
{
    Mentor,
    Mentee,
    Both,
}
