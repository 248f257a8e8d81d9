namespace MentorFlow.Domain.Hris;

/// <summary>What was said of one field of a person.</summary>
/// <param name="Value">As it is compared and kept; null for "none". A manager stands here by person id.</param>
/// <param name="EffectiveAt">When it takes effect, UTC.</param>
/// <param name="SaidAt">UTC.</param>
/// <param name="HeardAt">When it came first, UTC; null where that is when it was said.</param>
public sealed record HrisWord(
    HrisField Field, string? Value, DateTimeOffset EffectiveAt, DateTimeOffset SaidAt, DateTimeOffset? HeardAt = null)
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Of a turning point that came with a title or a level: it is one only if they are others than before.</summary>
    public const string IfChanged = "if-changed";

    public DateTimeOffset Came => HeardAt ?? SaidAt;

    /// <summary>Whether the other is the same word, whenever the two came.</summary>
    public bool Repeats(HrisWord other) => this with { HeardAt = other.HeardAt } == other;
}

/// <summary>What an HR system's word can be about; each field is decided by itself.</summary>
public enum HrisField
{
    GivenName,
    FamilyName,
    Email,
    Manager,
    Title,
    Level,
    Team,
    Site,
    Zone,
    Language,
    HiredOn,

    /// <summary>Whether the person works for the organization at all.</summary>
    Employed,

    /// <summary>Whether somebody who does is away.</summary>
    OnLeave,

    /// <summary>Somebody begins.</summary>
    Hired,
    Promoted,
    NewRole,

    /// <summary>Who invited a guest, by person id.</summary>
    InvitedBy,
}
