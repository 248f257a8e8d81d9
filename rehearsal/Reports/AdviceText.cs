using System.Globalization;
using System.Text;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Localization;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Advice in the words that the console has for it, for reports that stand alone.</summary>
internal static class AdviceText
{
    private static Texts English => Languages.BuiltIn.English;

    public static string Title => English["rehearsal-advice.title"];

    public static string None => English["rehearsal-advice.none"];

    public static string What(RehearsalAdvice advice) => English.Sentence(AdviceWords.What(advice));

    public static string Why(RehearsalAdvice advice) => English.Sentence(AdviceWords.Why(advice));

    /// <summary>As a list of the report.</summary>
    public static string Write(IReadOnlyList<RehearsalAdvice> all)
    {
        var list = new StringBuilder("<ol class=\"advice\">\n");
        foreach (var advice in all)
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"<li><strong>{Html.Text(What(advice))}</strong><br>{Html.Text(Why(advice))} <code>{Html.Text(advice.Field)}</code></li>\n");
        }

        return list.Append("</ol>\n").ToString();
    }
}
