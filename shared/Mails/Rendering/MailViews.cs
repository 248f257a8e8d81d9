using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Rendering;

/// <summary>Finds templates by name, so that adding one is adding a file.</summary>
public static class MailViews
{
    private const string Namespace = "MentorFlow.Mails.Templates";

    private static readonly Dictionary<string, Type> Views = typeof(MailViews).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailView)) && !type.IsAbstract)
        .ToDictionary(type => type.FullName!, StringComparer.OrdinalIgnoreCase);

    /// <param name="language">BCP 47 tag; falls back to its first part, then to English.</param>
    /// <returns>Null when the template has not been written.</returns>
    public static Type? Find(MailTemplate template, string language) =>
        Views.GetValueOrDefault($"{Namespace}.{Primary(language)}.{template}") ?? Views.GetValueOrDefault($"{Namespace}.{template}");

    /// <summary>The language that the template will be in: dates and the words around it have to be in the same.</summary>
    /// <returns>The first part of a BCP 47 tag, in lower case.</returns>
    public static string LanguageOf(MailTemplate template, string language) =>
        Views.ContainsKey($"{Namespace}.{Primary(language)}.{template}") ? Primary(language) : "en";

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}
