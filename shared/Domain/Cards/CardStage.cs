namespace MentorFlow.Domain.Cards;

/// <summary>The point of a mentorship at which a card of one screen helps (R49, R55, R56).</summary>
public enum CardStage
{
    /// <summary>Goals, expectations and boundaries.</summary>
    BeforeFirst,

    /// <summary>Whether it fits, and who does the talking.</summary>
    AfterSecond,

    /// <summary>What has moved, and what to change.</summary>
    BeforeMidpoint,

    /// <summary>When it has gone quiet.</summary>
    Stalled,

    /// <summary>What came of it, thanks, and what remains.</summary>
    BeforeClosing,
}

/// <summary>How content files and addresses write them.</summary>
public static class CardStages
{
    public static IReadOnlyList<CardStage> All { get; } = Enum.GetValues<CardStage>();

    /// <summary>"before-first".</summary>
    public static string NameOf(CardStage stage) => stage switch
    {
        CardStage.BeforeFirst => "before-first",
        CardStage.AfterSecond => "after-second",
        CardStage.BeforeMidpoint => "before-midpoint",
        CardStage.Stalled => "stalled",
        CardStage.BeforeClosing => "before-closing",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    /// <returns>Null for a name that is none.</returns>
    public static CardStage? Find(string? name)
    {
        foreach (var stage in All)
        {
            if (NameOf(stage) == name)
            {
                return stage;
            }
        }

        return null;
    }
}
