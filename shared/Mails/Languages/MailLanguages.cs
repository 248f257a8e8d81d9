namespace MentorFlow.Mails.Languages;

/// <summary>Every language that mails are written in, found by its class: adding one is adding a file.</summary>
internal static class MailLanguages
{
    public static IReadOnlyList<MailLanguage> All { get; } =
    [
        .. typeof(MailLanguages).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(MailLanguage)))
            .Select(type => (MailLanguage)Activator.CreateInstance(type)!),
    ];

    /// <param name="language">BCP 47 tag, of which the first part counts.</param>
    /// <returns>English where there is no such language.</returns>
    public static MailLanguage Of(string language) => Find(language) ?? Find("en")!;

    private static MailLanguage? Find(string language) =>
        All.FirstOrDefault(known => known.Tag.Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
