namespace MentorFlow.Matching.Scoring;

/// <summary>Words as small numbers, so that millions of pairs compare numbers; outer blanks never count, and case only if the comparer says so.</summary>
public sealed class Vocabulary(StringComparer comparer)
{
    public const int None = -1;

    private readonly Dictionary<string, int> numbers = new(comparer);

    public Vocabulary()
        : this(StringComparer.OrdinalIgnoreCase)
    {
    }

    public int Count => numbers.Count;

    public int NumberOf(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return None;
        }

        var trimmed = word.Trim();
        if (!numbers.TryGetValue(trimmed, out var number))
        {
            number = numbers.Count;
            numbers.Add(trimmed, number);
        }

        return number;
    }

    public int[] SetOf(IEnumerable<string> members) => [.. members.Select(NumberOf).Where(number => number != None).Distinct().Order()];
}
