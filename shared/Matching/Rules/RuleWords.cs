namespace MentorFlow.Matching.Rules;

/// <summary>The hard rules as a coordinator would say them.</summary>
public static class RuleWords
{
    public static string Of(HardRule rule) => rule switch
    {
        HardRule.ReportingLine => "one is above the other in the reporting line",
        HardRule.SameManager => "both report to the same manager",
        HardRule.SameTeam => "both are in the same team",
        HardRule.DeclaredConflict => "a conflict of interest was declared",
        HardRule.Block => "one of them asked not to be paired with the other",
        HardRule.EarlierPartner => "they were partners before",
        HardRule.Declined => "the pair was declined in this round",
        HardRule.Forbidden => "the coordinator ruled the pair out",
        HardRule.Seniority => "their seniority is not what the program asks for",
        HardRule.Site => "their sites are not what the program asks for",
        HardRule.SharedLanguage => "they share no language",
        HardRule.Overlap => "they share too little time in the week",
        HardRule.MinimumScore => "the pair scores below the program's minimum",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
