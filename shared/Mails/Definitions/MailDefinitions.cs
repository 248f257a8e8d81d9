using System.Collections.Frozen;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Definitions;

/// <summary>Every mail, found by its class. One that nobody defined stops all of them, instead of being the one that is never sent.</summary>
public static class MailDefinitions
{
    private static readonly Lazy<FrozenDictionary<MailTemplate, MailDefinition>> Known = new(() => List(Written()));

    public static MailDefinition Of(MailTemplate template) => Known.Value[template];

    /// <exception cref="InvalidOperationException">A mail has no definition or several, or no words in English; the message names each.</exception>
    internal static FrozenDictionary<MailTemplate, MailDefinition> List(IEnumerable<MailDefinition> written)
    {
        var definitions = written.ToLookup(definition => definition.Template);
        var faults = Enum.GetValues<MailTemplate>().Select(template => FaultOf(template, [.. definitions[template]])).OfType<string>().ToList();
        return faults.Count == 0
            ? definitions.ToFrozenDictionary(one => one.Key, one => one.Single())
            : throw new InvalidOperationException(string.Join(' ', faults));
    }

    internal static IEnumerable<MailDefinition> Written() => typeof(MailDefinitions).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MailDefinition)) && !type.IsAbstract)
        .Select(type => (MailDefinition)Activator.CreateInstance(type)!);

    private static string? FaultOf(MailTemplate template, IReadOnlyList<MailDefinition> definitions) => definitions switch
    {
        [] => $"The mail {template} has no definition: write shared/Mails/Templates/{template}/{template}Mail.cs.",
        [_] when MailViews.Find(template, "en") is null => $"The mail {template} has no words in English: write shared/Mails/Templates/{template}/En.razor.",
        [_] => null,
        _ => $"The mail {template} has several definitions: {string.Join(", ", definitions.Select(definition => definition.GetType().Name))}.",
    };
}
