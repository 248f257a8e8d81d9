using System.Globalization;

namespace MentorFlow.Localization;

/// <summary>
/// Which form of a text goes with a whole number, by the rules of Unicode's CLDR (unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules):
/// conditions such as "n = 1", "n % 10 = 2..4 and n % 100 != 12..14", joined by "and" and "or".
/// </summary>
/// <param name="rules">By category: "one", "few"; every other number is "other".</param>
public sealed class PluralRules(IReadOnlyDictionary<string, string> rules)
{
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public string CategoryOf(long number) =>
        rules.FirstOrDefault(rule => rule.Value.Split(" or ").Any(all => all.Split(" and ").All(one => Holds(one, Math.Abs(number))))).Key ?? Message.Other;

    private static bool Holds(string condition, long number)
    {
        if (condition.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is not ["n", .. var remainder, ("=" or "!=") and var relation, var ranges])
        {
            throw new FormatException($"'{condition}' is no condition such as 'n % 10 = 2..4'.");
        }

        var left = remainder is ["%", var divisor] ? number % long.Parse(divisor, CultureInfo.InvariantCulture) : number;
        return ranges.Split(',').Any(range => IsIn(range, left)) == (relation == "=");
    }

    private static bool IsIn(string range, long number) => range.Split("..") switch
    {
        [var from, var to] => long.Parse(from, CultureInfo.InvariantCulture) <= number && number <= long.Parse(to, CultureInfo.InvariantCulture),
        _ => long.Parse(range, CultureInfo.InvariantCulture) == number,
    };
}
