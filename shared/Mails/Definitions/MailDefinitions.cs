using System.Collections.Frozen;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>Every mail, found by its class. One that nobody defined stops all of them, instead of being the one that is never sent.</summary>
public static class MailDefinitions
{
    private static readonly Lazy<FrozenDictionary<MailTemplate, MailDefinition>> Known = new(() => List(Written(), Languages.BuiltIn.All));

    private static readonly string[] Needed =
        [MailRendering.KeyOf(MailText.Subject), "preheader", MailRendering.KeyOf(MailText.Introduction), "action", MailRendering.KeyOf(MailText.Closing)];

    public static MailDefinition Of(MailTemplate template) => Known.Value[template];

    /// <exception cref="InvalidOperationException">
    /// A mail has no definition or several, no view, or lacks a text in one of the languages; the message names each.
    /// </exception>
    internal static FrozenDictionary<MailTemplate, MailDefinition> List(IEnumerable<MailDefinition> written, IReadOnlyList<Language> languages)
    {
        var definitions = written.ToLookup(definition => definition.Template);
        var faults = Enum.GetValues<MailTemplate>().SelectMany(template => FaultsOf(template, [.. definitions[template]], languages)).ToList();
        return faults.Count == 0
            ? definitions.ToFrozenDictionary(one => one.Key, one => one.Single())
            : throw new InvalidOperationException(string.Join(' ', faults));
    }

    internal static IEnumerable<MailDefinition> Written() => typeof(MailDefinitions).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailDefinition)) && !type.IsAbstract)
        .Select(type => (MailDefinition)Activator.CreateInstance(type)!);

    private static IEnumerable<string> FaultsOf(MailTemplate template, IReadOnlyList<MailDefinition> definitions, IReadOnlyList<Language> languages) =>
        definitions switch
        {
            [] => [$"The mail {template} has no definition: write shared/Mails/Templates/{template}/{template}Mail.cs."],
            [_] when MailViews.Find(template) is null => [$"The mail {template} has no view: write shared/Mails/Templates/{template}/{template}View.razor."],
            [_] => GapsOf(template, languages),
            _ => [$"The mail {template} has several definitions: {string.Join(", ", definitions.Select(definition => definition.GetType().Name))}."],
        };

    private static IEnumerable<string> GapsOf(MailTemplate template, IReadOnlyList<Language> languages) =>
        from language in languages
        from text in Needed
        where !language.Messages.ContainsKey($"mails.{template}.{text}")
        select $"The mail {template} has no {text}: write it in shared/Localization/Languages/{language.Tag}/mails.json.";
}
