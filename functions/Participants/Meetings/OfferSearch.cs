using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>What narrows the offers of single meetings, as it stands in the address of the page.</summary>
/// <param name="Text">Part of a topic, of the words about it, or of a skill; empty for any.</param>
/// <param name="Language">Tag of a language that the host speaks; empty for any.</param>
/// <param name="Page">From 1.</param>
public sealed record OfferSearch(string Text, string Language, int Page)
{
    public const int LongestText = 100;
    public const int OnPage = 20;
    public const string TextName = "q";
    public const string LanguageName = "language";

    private const string PageName = "page";
    private const int LastPage = 10_000;

    public bool IsNarrowed => Text.Length > 0 || Language.Length > 0;

    public static OfferSearch Of(IQueryCollection query)
    {
        var text = query[TextName].ToString().Trim();
        var page = int.TryParse(query[PageName], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastPage ? number : 1;
        return new OfferSearch(text.Length > LongestText ? text[..LongestText] : text, query[LanguageName].ToString(), Math.Max(1, page));
    }

    /// <param name="profile">Of the host; null before they said anything.</param>
    public bool Fits(MeetingOffer offer, Profile? profile) =>
        (Language.Length == 0 || profile?.Languages.Contains(Language, StringComparer.OrdinalIgnoreCase) == true)
        && (Text.Length == 0 || (profile?.Offers ?? []).Append(offer.Topic).Append(offer.About)
            .Any(words => words.Contains(Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The page with this search.</summary>
    /// <param name="path">Of the page alone.</param>
    public string At(string path)
    {
        (string Name, string Value)[] all =
        [
            (TextName, Text), (LanguageName, Language), (PageName, Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        return $"{path}{new QueryBuilder(all.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, part.Value)))}";
    }
}
