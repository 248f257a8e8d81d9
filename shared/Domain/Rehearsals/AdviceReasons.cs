namespace MentorFlow.Domain.Rehearsals;

/// <summary>Why people stay without a partner, in kinds that something can be done about.</summary>
public enum AdviceReason
{
    /// <summary>The rules let nobody in.</summary>
    Rules,

    /// <summary>Nobody, or nobody else, is on the other side.</summary>
    NobodyThere,

    /// <summary>Every place is taken.</summary>
    PlacesTaken,

    /// <summary>Their own places are taken, in other programs.</summary>
    OwnPlacesTaken,

    /// <summary>Those whom they ranked were taken.</summary>
    ChoicesTaken,

    /// <summary>Declined, unanswered, or something that no rule can change.</summary>
    Other,
}

/// <summary>From what a round says of somebody to the kind of reason, and to what could be changed.</summary>
internal static class AdviceReasons
{
    private const string Prefix = "matching.unmatched.";

    private const string Matching = "matching";

    /// <param name="key">Of the sentence that the round says.</param>
    public static AdviceReason Of(string key) => key.StartsWith(Prefix, StringComparison.Ordinal)
        ? key[Prefix.Length..] switch
        {
            var rule when rule.EndsWith("-allowed", StringComparison.Ordinal) || rule.EndsWith("-allowed-by", StringComparison.Ordinal) => AdviceReason.Rules,
            "no-mentor" or "no-mentee" or "nobody-else" => AdviceReason.NobodyThere,
            "no-place-left" => AdviceReason.OwnPlacesTaken,
            "choices-taken" => AdviceReason.ChoicesTaken,
            "others-came-first" or "others-gain-more" or "no-other-for-them" or "places-to-spare" or "peers-paired" or "no-circle" => AdviceReason.PlacesTaken,
            _ => AdviceReason.Other,
        }
        : AdviceReason.Other;

    /// <summary>The field of the definition that decides about it.</summary>
    public static string FieldOf(AdviceReason reason) => reason switch
    {
        AdviceReason.Rules => $"{Matching}.minimumOverlapMinutes",
        AdviceReason.ChoicesTaken => $"{Matching}.mode",
        AdviceReason.Other => "policy.proposals.attempts",
        _ => "entryRules",
    };
}
