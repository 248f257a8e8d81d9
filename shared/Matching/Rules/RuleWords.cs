namespace MentorFlow.Matching.Rules;

/// <summary>The hard rules as a coordinator would say them.</summary>
public static class RuleWords
{
    public static Phrase Of(HardRule rule) => new($"choices.HardRule.{rule}");
}
