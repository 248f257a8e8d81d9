using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Wording;

/// <summary>What own words may be: short enough for where they stand, and naming nothing that the mail does not know.</summary>
public static class WordingRules
{
    public const int LongestGreeting = 100;
    public const int LongestText = 1000;

    public static int LongestSubject => Headline.Longest;

    /// <param name="places">Those that the mail has.</param>
    /// <returns>What is wrong, by the name of the text as a form has it: "subject".</returns>
    public static IReadOnlyList<FieldError> Check(OwnWords words, IReadOnlyList<string> places) =>
    [
        .. Line(MailText.Subject, words.Subject, LongestSubject),
        .. Line(MailText.Greeting, words.Greeting, LongestGreeting),
        .. Longer(MailText.Introduction, words.Introduction),
        .. Longer(MailText.Closing, words.Closing),
        .. Enum.GetValues<MailText>().SelectMany(text => Strangers(text, words.Of(text), places)),
    ];

    private static IEnumerable<FieldError> Line(MailText text, string? said, int longest) => said?.Length > longest || said?.Any(char.IsControl) == true
        ? [new FieldError(MailRendering.KeyOf(text), "rules.one-line", ("max", longest))]
        : [];

    private static IEnumerable<FieldError> Longer(MailText text, string? said) => said?.Length > LongestText
        ? [new FieldError(MailRendering.KeyOf(text), "rules.too-long", ("max", LongestText))]
        : [];

    private static IEnumerable<FieldError> Strangers(MailText text, string? said, IReadOnlyList<string> places) => Message.Parts(said ?? "")
        .Where(part => part.IsPlace && !places.Contains(part.Text))
        .Select(part => new FieldError(MailRendering.KeyOf(text), "rules.unknown-place", ("place", $"{{{part.Text}}}")))
        .Take(1);
}
