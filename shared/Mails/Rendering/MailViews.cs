using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Rendering;

/// <summary>Finds the view of a mail by its folder.</summary>
public static class MailViews
{
    private const string Folder = "MentorFlow.Mails.Templates";

    private static readonly Dictionary<string, Type> Views = typeof(MailViews).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailView)) && !type.IsAbstract)
        .ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    internal static IEnumerable<Type> All => Views.Values;

    /// <returns>Null when the mail has not been written.</returns>
    public static Type? Find(MailTemplate template) => Views.GetValueOrDefault($"{Folder}.{template}.{template}View");
}
