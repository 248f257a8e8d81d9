namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// Codes for what people told in order to find somebody alike. A round compares whether two said the same, so it gets codes that say no more: no word of
/// theirs is frozen with a pool, kept with a round or named in a reason. What case and blanks make different is the same.
/// </summary>
internal sealed class LikenessCodes
{
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string words)
    {
        var plain = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!codes.TryGetValue(plain, out var code))
        {
            code = $"told-{codes.Count + 1}";
            codes.Add(plain, code);
        }

        return code;
    }
}
