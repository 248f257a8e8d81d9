namespace MentorFlow.Content;

/// <summary>Where a language sets spaces that must not end a line: French has one before a colon.</summary>
/// <param name="NoBreakBefore">Signs before which a space is one of those.</param>
/// <param name="NoBreakAfter">Likewise after.</param>
public sealed record Typography(string NoBreakBefore = "", string NoBreakAfter = "")
{
    public string Set(string text)
    {
        text = NoBreakBefore.Aggregate(text, (set, sign) => set.Replace($" {sign}", $"\u00a0{sign}", StringComparison.Ordinal));
        return NoBreakAfter.Aggregate(text, (set, sign) => set.Replace($"{sign} ", $"{sign}\u00a0", StringComparison.Ordinal));
    }
}
