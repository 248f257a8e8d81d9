using System.Diagnostics.CodeAnalysis;
using MentorFlow.Content;

namespace MentorFlow.Localization;

/// <summary>The languages there are, and which of them somebody reads.</summary>
public sealed class Languages
{
    private const string Fallback = "en";

    private readonly Dictionary<string, Texts> texts;

    /// <param name="all">One of them is English, which the product is written in.</param>
    /// <param name="content">What they say at length; null for what is built in.</param>
    public Languages(IEnumerable<Language> all, ContentLibrary? content = null)
    {
        All = [.. all.OrderBy(language => language.Name, StringComparer.Ordinal)];
        texts = All.ToDictionary(language => language.Tag, language => new Texts(language, content), StringComparer.OrdinalIgnoreCase);
        English = texts[Fallback];
    }

    /// <summary>Those whose files are built in.</summary>
    public static Languages BuiltIn { get; } = new(LanguageFiles.Read());

    /// <summary>By name.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>For callers that are programs, and for who reads nothing else that there is.</summary>
    public Texts English { get; }

    /// <summary>The same languages, which say something else at length.</summary>
    public Languages With(ContentLibrary content) => ReferenceEquals(content, ContentLibrary.BuiltIn) ? this : new Languages(All, content);

    public bool Has([NotNullWhen(true)] string? tag) => tag is not null && texts.ContainsKey(tag);

    /// <summary>The first language that there is: by the whole tag, then by its first part.</summary>
    /// <param name="tags">BCP 47, the dearest first; null where nobody said.</param>
    public Texts Of(params ReadOnlySpan<string?> tags)
    {
        foreach (var tag in tags)
        {
            if (tag is not null && (texts.GetValueOrDefault(tag) ?? texts.GetValueOrDefault(tag.Split('-')[0])) is { } found)
            {
                return found;
            }
        }

        return English;
    }
}
