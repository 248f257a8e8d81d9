using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Languages;

namespace MentorFlow.Mails.Rendering;

/// <summary>Finds the words of a mail by its folder and their language, so that writing them in another language is adding a file.</summary>
public static class MailViews
{
    private const string Folder = "MentorFlow.Mails.Templates";

    private static readonly Dictionary<string, Type> Views = typeof(MailViews).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailView)) && !type.IsAbstract)
        .ToDictionary(type => type.FullName!, StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<Type> All => Views.Values;

    /// <param name="language">BCP 47 tag; falls back to its first part, then to English.</param>
    /// <returns>Null when the mail has not been written.</returns>
    public static Type? Find(MailTemplate template, string language) => In(template, MailLanguages.Of(language).Tag) ?? In(template, "en");

    /// <summary>The language that the mail will be in: dates and the words around it have to be in the same.</summary>
    /// <returns>The first part of a BCP 47 tag, in lower case.</returns>
    public static string LanguageOf(MailTemplate template, string language)
    {
        var known = MailLanguages.Of(language).Tag;
        return In(template, known) is null ? "en" : known;
    }

    private static Type? In(MailTemplate template, string tag) => Views.GetValueOrDefault($"{Folder}.{template}.{tag}");
}
