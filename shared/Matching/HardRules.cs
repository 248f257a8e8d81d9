using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>What no score can outweigh. Conflicts, blocks, declines and the coordinator's forbidden pairs always hold.</summary>
public sealed record HardRules
{
    /// <summary>Nobody is paired with somebody above or below them in the line, at any distance.</summary>
    public bool ReportingLine { get; init; } = true;

    public bool SameManager { get; init; } = true;

    public bool SameTeam { get; init; }

    public bool EarlierPartners { get; init; } = true;

    public SeniorityRule Seniority { get; init; } = SeniorityRule.Any;

    public SiteRule Site { get; init; } = SiteRule.Any;

    public bool SharedLanguage { get; init; }

    /// <summary>
    /// Both are in the same part of the program, or both in none. Not written where it does not hold, so that pools that were frozen before keep their
    /// name.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SameTrack { get; init; }

    /// <summary>Minutes a week both must have free.</summary>
    public int OverlapMinutes { get; init; }

    /// <summary>No pair scores less than this, 0 to 1.</summary>
    public double MinimumScore { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<SeniorityRule>))]
public enum SeniorityRule
{
    Any,
    MentorSenior,

    /// <summary>Reverse mentoring (R31): the mentor is the junior of the two.</summary>
    MentorJunior,
}

[JsonConverter(typeof(JsonStringEnumConverter<SiteRule>))]
public enum SiteRule
{
    Any,
    SameSite,
    CrossSite,
}

/// <summary>The rules by name, to say which one stood between two people.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<HardRule>))]
public enum HardRule
{
    None = 0,
    ReportingLine = 1,
    SameManager = 1 << 1,
    SameTeam = 1 << 2,
    DeclaredConflict = 1 << 3,
    Block = 1 << 4,
    EarlierPartner = 1 << 5,
    Declined = 1 << 6,
    Forbidden = 1 << 7,
    Seniority = 1 << 8,
    Site = 1 << 9,
    SharedLanguage = 1 << 10,
    Overlap = 1 << 11,
    MinimumScore = 1 << 12,
    Track = 1 << 13,

    /// <summary>A question of the program's own that must be answered alike (<see cref="MatchQuestion.Must"/>).</summary>
    Questions = 1 << 14,
}
