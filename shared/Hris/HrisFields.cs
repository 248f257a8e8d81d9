namespace MentorFlow.Hris;

/// <summary>What an HR system says about a person; null where it says nothing. Whatever else it sends (birth date, gender, pay) is dropped on receipt.</summary>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive).</param>
/// <param name="TimeZone">IANA time zone, not checked here.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record HrisFields(
    string? GivenName = null,
    string? FamilyName = null,
    string? Email = null,
    string? ManagerExternalId = null,
    string? Title = null,
    int? Level = null,
    string? Team = null,
    string? Site = null,
    string? TimeZone = null,
    string? Language = null,
    DateOnly? HireDate = null,
    EmploymentState? Employment = null);

public enum EmploymentState
{
    Active,
    OnLeave,
    Ended,
}
