using System.Net.Mail;
using System.Text.RegularExpressions;

namespace MentorFlow.Domain.People;

/// <summary>What any source of people (HR system, list, invitation) must keep to; one place, so that all sources are checked alike.</summary>
public static partial class PersonRules
{
    public const int LongestText = 254;

    /// <summary>A plain address at a domain, without a display name, that fits into the header of a mail.</summary>
    public static bool IsMailAddress(string text) =>
        IsText(text) && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');

    /// <summary>One line without control characters, as long as a mail address may be: names stand in subjects and in the headers of mails.</summary>
    public static bool IsText(string text) => text.Length <= LongestText && !text.Any(char.IsControl);

    /// <summary>1 (junior) to 10 (executive).</summary>
    public static bool IsLevel(int level) => level is >= 1 and <= 10;

    /// <summary>A BCP 47 tag, such as "en" or "fr-CA".</summary>
    public static bool IsLanguage(string text) => LanguageTag().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
