using System.Globalization;
using MentorFlow.Matching.Explaining;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>What narrows the people among whom somebody chooses, as it stands in the address of the page.</summary>
/// <param name="Text">Part of a skill that they offer; empty for any. Interests are for partners to read.</param>
/// <param name="Language">Tag of a language that they speak; empty for any.</param>
/// <param name="Site">Empty for any.</param>
/// <param name="Hours">A week that both have free, at least; 0 for any.</param>
/// <param name="Page">From 1.</param>
public sealed record ChoiceSearch(string Text, string Language, string Site, int Hours, int Page)
{
    public const int LongestText = 100;
    public const int OnPage = 20;
    public const string TextName = "q";
    public const string LanguageName = "language";
    public const string SiteName = "site";
    public const string HoursName = "hours";

    private const string PageName = "page";

    /// <summary>What can be asked for, in hours a week.</summary>
    public static IReadOnlyList<int> HourSteps { get; } = [1, 2, 4, 8];

    public bool IsNarrowed => Text.Length > 0 || Language.Length > 0 || Site.Length > 0 || Hours > 0;

    public static ChoiceSearch Of(IQueryCollection query)
    {
        var text = query[TextName].ToString().Trim();
        return new ChoiceSearch(
            text.Length > LongestText ? text[..LongestText] : text,
            query[LanguageName].ToString(),
            query[SiteName].ToString(),
            Number(query[HoursName], 0),
            Math.Max(1, Number(query[PageName], 1)));
    }

    public bool Fits(PossiblePartner partner) =>
        partner.Minutes >= Hours * 60
        && (Language.Length == 0 || partner.Candidate.Languages.Contains(Language, StringComparer.OrdinalIgnoreCase))
        && (Site.Length == 0 || string.Equals(partner.Candidate.Site, Site, StringComparison.OrdinalIgnoreCase))
        && (Text.Length == 0 || partner.Candidate.Offers.Any(offer => offer.Skill.Contains(Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The page with this search.</summary>
    /// <param name="path">Of the page alone.</param>
    public string At(string path) => $"{path}{new QueryBuilder(Parts())}";

    private IEnumerable<KeyValuePair<string, string>> Parts()
    {
        (string Name, string Value)[] all =
        [
            (TextName, Text),
            (LanguageName, Language),
            (SiteName, Site),
            (HoursName, Hours == 0 ? "" : Hours.ToString(CultureInfo.InvariantCulture)),
            (PageName, Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        return all.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, part.Value));
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000 ? number : otherwise;
}
