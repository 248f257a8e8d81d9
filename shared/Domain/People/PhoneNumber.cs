using System.Text.RegularExpressions;

namespace MentorFlow.Domain.People;

/// <summary>A telephone number that can be dialed from everywhere, because it begins with its country.</summary>
/// <param name="Written">As somebody wrote it.</param>
/// <param name="Dialed">"+" and 7 to 15 digits (E.164).</param>
public sealed partial record PhoneNumber(string Written, string Dialed)
{
    public const string Rule = "rules.phone-number";

    private const int MostCharacters = 40;
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <returns>Null for what is no number, or has no country code.</returns>
    public static PhoneNumber? Parse(string text)
    {
        var written = text.Trim();
        if (written.Length > MostCharacters || !Shape().IsMatch(written))
        {
            return null;
        }

        var digits = string.Concat(InlandZero().Replace(written, "").Where(char.IsAsciiDigit));
        return digits.Length is >= FewestDigits and <= MostDigits ? new PhoneNumber(written, $"+{digits}") : null;
    }

    [GeneratedRegex(@"^\+\s?[1-9][0-9\s().\-/]*[0-9]\z")]
    private static partial Regex Shape();

    // Some write the zero that is dialed at home only: +44 (0)20 7946 0123.
    [GeneratedRegex(@"\(0\)")]
    private static partial Regex InlandZero();
}
