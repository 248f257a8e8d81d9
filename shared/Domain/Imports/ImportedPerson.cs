namespace MentorFlow.Domain.Imports;

/// <summary>A row that keeps every rule, with its texts trimmed and its defaults filled in.</summary>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive).</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Language">BCP 47 tag.</param>
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
    string Language,
    DateOnly? HireDate,
    IReadOnlyList<string> SkillsOffered,
    IReadOnlyList<string> Needs,
    RoleWish? RoleWish);

public enum RoleWish
{
    Mentor,
    Mentee,
    Both,
}
