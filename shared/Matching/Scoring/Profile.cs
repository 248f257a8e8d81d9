namespace MentorFlow.Matching.Scoring;

/// <summary>A candidate made ready for comparing: words as numbers, availability as minutes of the weeks that come.</summary>
public sealed class Profile
{
    public required int Index { get; init; }

    public required Candidate Candidate { get; init; }

    public required Need[] Needs { get; init; }

    /// <summary>Importance over all needs, for shares.</summary>
    public required int TotalImportance { get; init; }

    /// <summary>Sorted by skill, as <see cref="OfferLevels"/>.</summary>
    public required int[] OfferSkills { get; init; }

    public required int[] OfferLevels { get; init; }

    public required int[] Goals { get; init; }

    public required int[] Interests { get; init; }

    public required int[] Languages { get; init; }

    public required int CommunicationStyle { get; init; }

    public required int LearningPreference { get; init; }

    public required int Track { get; init; }

    /// <summary>The same for everybody in the round.</summary>
    public required WeeksAhead Ahead { get; init; }

    /// <summary>Free stretches by kind of week (<see cref="WeeksAhead.Kinds"/>); empty where nothing was said.</summary>
    public required WeekStretch[][] Weeks { get; init; }

    /// <summary>Trait name and own value, sorted by name.</summary>
    public required Trait[] Traits { get; init; }

    public required int[] LikenessWanted { get; init; }

    /// <summary>Value of each attribute the program seeks difference in; <see cref="Vocabulary.None"/> where untold.</summary>
    public required int[] Background { get; init; }

    /// <summary>Answer to each question of the policy, sorted; empty where untold.</summary>
    public required int[][] Answers { get; init; }

    /// <summary>Place of a partner (by index) in the person's own ranking, from 0; null when nothing was ranked.</summary>
    public required Dictionary<int, int>? Ranking { get; init; }

    public string Id => Candidate.Id;
}

public readonly record struct Need(int Skill, int Level, int Importance);

public readonly record struct Trait(int Name, int Value);
