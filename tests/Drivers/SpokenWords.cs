using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Finds on a page in the made-up language what was said in no language of the files.</summary>
internal static partial class SpokenWords
{
    /// <param name="known">What people and programs are called, and what they wrote.</param>
    public static IReadOnlyList<string> Foreign(IHtmlDocument page, IEnumerable<string> known)
    {
        var names = known.OrderByDescending(name => name.Length).ToList();
        return
        [
            .. Unmarked(page)
                .Select(text => names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.OrdinalIgnoreCase)))
                .Select(rest => Dates().Replace(rest, "").Trim())
                .Where(rest => Letters().IsMatch(rest))
                .Distinct(),
        ];
    }

    private static IEnumerable<string> Unmarked(IHtmlDocument page)
    {
        // A text goes on past the links in it.
        var depth = 0;
        foreach (var text in page.Body!.Descendants<IText>())
        {
            var rest = Unmarked(text.Data, ref depth);
            if (text.ParentElement is { LocalName: not ("code" or "pre" or "option") } parent && parent.Closest("[lang]") == page.DocumentElement)
            {
                yield return rest;
            }
        }

        foreach (var named in page.Body!.QuerySelectorAll("[aria-label]"))
        {
            depth = 0;
            yield return Unmarked(named.GetAttribute("aria-label")!, ref depth);
        }
    }

    // A text may stand within a text.
    private static string Unmarked(string text, ref int depth)
    {
        var rest = new StringBuilder();
        foreach (var letter in text)
        {
            depth += letter is MadeUpLanguage.Opens ? 1 : 0;
            rest.Append(depth == 0 ? letter : ' ');
            depth -= letter is MadeUpLanguage.Closes ? 1 : 0;
        }

        return rest.ToString();
    }

    [GeneratedRegex(
        @"\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November"
        + @"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|UTC|min|h)\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
