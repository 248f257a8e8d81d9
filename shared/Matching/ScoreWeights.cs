using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>
/// What counts how much in a program; only the proportions matter, and needs against offers come first by default (R35).
/// </summary>
public sealed record ScoreWeights
{
    public double Needs { get; init; } = 40;

    public double Goals { get; init; } = 12;

    public double Interests { get; init; } = 6;

    public double Availability { get; init; } = 12;

    public double Language { get; init; } = 6;

    public double CommunicationStyle { get; init; } = 4;

    public double LearningPreference { get; init; } = 4;

    public double Seniority { get; init; } = 6;

    public double Likeness { get; init; } = 4;

    public double Difference { get; init; }

    public double Motivation { get; init; } = 2;

    public double Choice { get; init; } = 4;

    /// <summary>Of being in the same part of the program. Not written where it is nothing, so that pools that were frozen before keep their name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Track { get; init; }

    /// <summary>Of answers alike to the program's own questions. Not written where it is nothing, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Questions { get; init; }

    public double Of(ScorePartKind kind) => kind switch
    {
        ScorePartKind.Needs => Needs,
        ScorePartKind.Goals => Goals,
        ScorePartKind.Interests => Interests,
        ScorePartKind.Availability => Availability,
        ScorePartKind.Language => Language,
        ScorePartKind.CommunicationStyle => CommunicationStyle,
        ScorePartKind.LearningPreference => LearningPreference,
        ScorePartKind.Seniority => Seniority,
        ScorePartKind.Likeness => Likeness,
        ScorePartKind.Difference => Difference,
        ScorePartKind.Motivation => Motivation,
        ScorePartKind.Choice => Choice,
        ScorePartKind.Track => Track,
        ScorePartKind.Questions => Questions,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same weights with one of them multiplied.</summary>
    public ScoreWeights Scaled(ScorePartKind kind, double factor) => kind switch
    {
        ScorePartKind.Needs => this with { Needs = Needs * factor },
        ScorePartKind.Goals => this with { Goals = Goals * factor },
        ScorePartKind.Interests => this with { Interests = Interests * factor },
        ScorePartKind.Availability => this with { Availability = Availability * factor },
        ScorePartKind.Language => this with { Language = Language * factor },
        ScorePartKind.CommunicationStyle => this with { CommunicationStyle = CommunicationStyle * factor },
        ScorePartKind.LearningPreference => this with { LearningPreference = LearningPreference * factor },
        ScorePartKind.Seniority => this with { Seniority = Seniority * factor },
        ScorePartKind.Likeness => this with { Likeness = Likeness * factor },
        ScorePartKind.Difference => this with { Difference = Difference * factor },
        ScorePartKind.Motivation => this with { Motivation = Motivation * factor },
        ScorePartKind.Choice => this with { Choice = Choice * factor },
        ScorePartKind.Track => this with { Track = Track * factor },
        ScorePartKind.Questions => this with { Questions = Questions * factor },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

[JsonConverter(typeof(JsonStringEnumConverter<ScorePartKind>))]
public enum ScorePartKind
{
    Needs,
    Goals,
    Interests,
    Availability,
    Language,
    CommunicationStyle,
    LearningPreference,
    Seniority,
    Likeness,
    Difference,
    Motivation,
    Choice,
    Track,
    Questions,
}
