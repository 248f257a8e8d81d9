namespace MentorFlow.Domain.Hris;

/// <summary>What a coordinator says of somebody, because HR says it wrongly or not at all; null for what stays as it is.</summary>
/// <param name="Zone">IANA or Windows time zone.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Level">1 (junior) to 10 (executive).</param>
/// <param name="ManagerId">Person id.</param>
/// <param name="Cleared">Of which there is none: names of <see cref="Clearable"/>; null for nothing.</param>
public sealed record PersonCorrection(
    string? GivenName = null,
    string? FamilyName = null,
    string? Email = null,
    string? Zone = null,
    string? Language = null,
    int? Level = null,
    string? Team = null,
    string? Site = null,
    string? ManagerId = null,
    IReadOnlyList<string>? Cleared = null)
{
    /// <summary>What a person may be without, by the names of these fields in camelCase.</summary>
    public static IReadOnlyList<string> Clearable { get; } = ["managerId", "level", "team", "site", "language"];
}

/// <summary>A correction as it is told: what is another than known, and nothing else.</summary>
/// <param name="ManagerId">Person id of the new manager; null where there is no new one.</param>
public sealed record CorrectedFields(HrisFields Fields, string? ManagerId);
