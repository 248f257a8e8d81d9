using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Skills;

/// <summary>
/// The skills that an organization speaks of (R47): what people type is mapped to them, so that those who mean the same are matched by it and counted
/// together. Bounded, and read whole.
/// </summary>
/// <param name="Version">1 for the first, one more at every change.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">As the ledger writes it.</param>
public sealed record SkillList(int Version, IReadOnlyList<Skill> Skills, DateTimeOffset ChangedAt, string ChangedBy) : IDocument
{
    public const int Most = 400;

    public static string Type => "skill-list";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf().Id;

    public static Key<SkillList> KeyOf() => new(Partition.Organization, "skill-list");
}

/// <param name="SkillId">Lower-case letters, digits and dashes, at most 40.</param>
/// <param name="Names">By language (BCP 47 tag); one at least.</param>
/// <param name="Synonyms">What else people call it, in any language; null for nothing.</param>
public sealed record Skill(string SkillId, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string>? Synonyms = null)
{
    public const int LongestId = 40;

    /// <summary>As long as what a profile holds.</summary>
    public const int LongestName = 100;

    public const int MostSynonyms = 20;

    /// <summary>As somebody reads it; in another language where it has none in theirs.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string NameIn(string? language) => WordsByLanguage.In(Names, language) ?? SkillId;

    /// <summary>All that people call it.</summary>
    public IEnumerable<string> AllNames => Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value).Concat(Synonyms ?? []);
}

/// <summary>The list as it was at one time, kept so that a figure of then can be read with the words of then.</summary>
/// <param name="Change">What made it so.</param>
/// <param name="Count">How many skills the change was about.</param>
/// <param name="At">UTC.</param>
/// <param name="By">As the ledger writes it.</param>
public sealed record SkillListVersion(int Version, IReadOnlyList<Skill> Skills, SkillChange Change, int Count, DateTimeOffset At, string By) : IDocument
{
    public static string Type => "skill-list-version";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(Version).Id;

    public static Key<SkillListVersion> KeyOf(int version) => new(Partition.Organization, $"skill-list-version:{version:D6}");
}

/// <summary>What made a version of the list.</summary>
public enum SkillChange
{
    /// <summary>A skill was added, or changed.</summary>
    Saved,

    Removed,

    /// <summary>A word that people typed counts as a skill of the list from then on.</summary>
    Merged,

    /// <summary>A list was taken in.</summary>
    Imported,
}
