using System.Collections.Frozen;

namespace MentorFlow.Content;

/// <summary>What the library has to say in one language; what it lacks there, it says in English.</summary>
public sealed class ContentShelf
{
    private readonly FrozenDictionary<string, ModuleText> modules;
    private readonly FrozenDictionary<string, AidSheet> aids;
    private readonly FrozenDictionary<string, PromptCard> prompts;

    /// <exception cref="ContentException">A file of it cannot be read.</exception>
    internal ContentShelf(ContentLibrary library, string language)
    {
        Library = library;
        Language = language;
        Modules = [.. library.All(ContentKind.Modules, language).Select(ModuleText.Of)];
        Aids = [.. library.All(ContentKind.Aids, language).Select(AidSheet.Of)];
        Drip = [.. library.All(ContentKind.Drip, language).Select(DripCard.Of)];
        Prompts = [.. library.All(ContentKind.Prompts, language).Select(PromptCard.Of)];
        Consents = [.. library.All(ContentKind.Consents, language).Select(ConsentText.Of).OrderBy(text => text.Version, StringComparer.Ordinal)];
        Icebreakers = IcebreakerList.Of(library.Get(ContentKind.Icebreakers, IcebreakerList.Id, language));
        modules = Modules.ToFrozenDictionary(module => module.Id, StringComparer.Ordinal);
        aids = Aids.ToFrozenDictionary(aid => aid.Id, StringComparer.Ordinal);
        prompts = Prompts.ToFrozenDictionary(prompt => prompt.Id, StringComparer.Ordinal);
    }

    /// <summary>That it is a part of.</summary>
    public ContentLibrary Library { get; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>By their order.</summary>
    public IReadOnlyList<ModuleText> Modules { get; }

    /// <summary>By their order.</summary>
    public IReadOnlyList<AidSheet> Aids { get; }

    /// <summary>By their order.</summary>
    public IReadOnlyList<DripCard> Drip { get; }

    public IReadOnlyList<PromptCard> Prompts { get; }

    public IcebreakerList Icebreakers { get; }

    /// <summary>Every version of what people agree to when they take part, the oldest first.</summary>
    public IReadOnlyList<ConsentText> Consents { get; }

    /// <summary>The version that is asked today.</summary>
    public ConsentText Consent => Consents[^1];

    /// <summary>Null for a version that is not known.</summary>
    public ConsentText? ConsentOf(string version) => Consents.FirstOrDefault(text => text.Version == version);

    /// <summary>Null for none.</summary>
    public ModuleText? Module(string id) => modules.GetValueOrDefault(id);

    /// <summary>Null for none.</summary>
    public AidSheet? Aid(string id) => aids.GetValueOrDefault(id);

    /// <summary>Null for none.</summary>
    public DripCard? Card(string id) => Drip.FirstOrDefault(card => card.Id == id);

    /// <summary>Null for none.</summary>
    public PromptCard? Prompt(string id) => prompts.GetValueOrDefault(id);

    /// <summary>What goes out on a channel to win people, with places for what is known of the program.</summary>
    /// <param name="channel">Its file has the same name, with dashes: "ManagerTalk" is "manager-talk".</param>
    /// <exception cref="KeyNotFoundException">There is no such file: a defect.</exception>
    public string Campaign(string channel) => Library.Get(ContentKind.Campaign, WithDashes(channel), Language).Plain;

    /// <summary>Null for none.</summary>
    public ContentFile? Find(ContentKind kind, string id) => Library.Find(kind, id, Language);

    public IReadOnlyList<ContentFile> All(ContentKind kind) => Library.All(kind, Language);

    private static string WithDashes(string name) =>
        string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? $"-{letter}" : letter.ToString())).ToLowerInvariant();
}
