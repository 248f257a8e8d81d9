namespace MentorFlow.Domain.Imports;

/// <summary>A good row of a list, and what it comes to.</summary>
/// <param name="Changes">Of a person who is known; empty for a new one.</param>
public sealed record ImportRow(ImportedPerson Person, ImportKind Kind, IReadOnlyList<ImportChange> Changes);

/// <param name="From">As it is known; null for none.</param>
/// <param name="To">As the list says; null for none.</param>
public sealed record ImportChange(ImportField Field, string? From, string? To);

public enum ImportKind
{
    Created,
    Changed,
    Unchanged,

    /// <summary>Somebody who begins on a day that lies ahead, or left: kept, and acted on when it is time.</summary>
    Waiting,

    /// <summary>Somebody else holds the mail address: a coordinator is asked who is who.</summary>
    Asked,
}

public enum ImportField
{
    GivenName,
    FamilyName,
    Email,
    Manager,
    Title,
    Level,
    Team,
    Site,
    TimeZone,
    Language,
    HireDate,
    RoleWish,
    SkillsOffered,
    Needs,
}
