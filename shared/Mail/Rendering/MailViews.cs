namespace MentorFlow.Mail.Rendering;

/// <summary>Finds templates by name, so that adding one is adding a file.</summary>
public static class MailViews
{
    private const string Namespace = "MentorFlow.Mail.Templates";

    private static readonly Dictionary<string, Type> Views = typeof(MailViews).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailView)) && !type.IsAbstract)
        .ToDictionary(type => type.FullName!, StringComparer.OrdinalIgnoreCase);

    /// <param name="language">BCP 47 tag; falls back to its first part, then to English.</param>
    /// <returns>Null when the template has not been written.</returns>
    public static Type? Find(MailTemplate template, string language) =>
        Views.GetValueOrDefault($"{Namespace}.{language.Split('-')[0]}.{template}") ?? Views.GetValueOrDefault($"{Namespace}.{template}");

    /// <summary>The language that a mail to a reader of <paramref name="language"/> is written in: dates and the page's language must go with its words.</summary>
    public static string LanguageOf(MailTemplate template, string language) =>
        Views.ContainsKey($"{Namespace}.{language.Split('-')[0]}.{template}") ? language : "en";
}
