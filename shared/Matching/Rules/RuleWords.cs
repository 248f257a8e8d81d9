namespace MentorFlow.Matching.Rules;

/// <summary>The hard rules as a coordinator would say them.</summary>
public static class RuleWords
{
    public static Phrase Of(HardRule rule) => new($"choices.HardRule.{rule}");

    /// <summary>What may be told of the rules that a pair breaks: whom somebody never wants is theirs to know, and told as what one of two declared.</summary>
    public static HardRule Veiled(HardRule broken) =>
        broken.HasFlag(HardRule.Block) ? (broken & ~HardRule.Block) | HardRule.DeclaredConflict : broken;

    /// <summary>The same one by one, in the order of the rules.</summary>
    public static IReadOnlyList<HardRule> Told(HardRule broken)
    {
        var told = Veiled(broken);
        return [.. Enum.GetValues<HardRule>().Where(rule => rule != HardRule.None && told.HasFlag(rule))];
    }

    /// <summary>The rules that are told under one name.</summary>
    public static HardRule Behind(HardRule told) => told == HardRule.DeclaredConflict ? HardRule.DeclaredConflict | HardRule.Block : told;
}
