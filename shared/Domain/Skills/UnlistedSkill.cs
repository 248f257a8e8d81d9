namespace MentorFlow.Domain.Skills;

/// <summary>Words that people typed for a skill, and that are not on the list.</summary>
/// <param name="Words">As most of them wrote it.</param>
/// <param name="People">How many; null where fewer than five: they could be guessed.</param>
public sealed record UnlistedSkill(string Words, int? People)
{
    /// <summary>A list that a page can bear.</summary>
    public const int Most = 200;

    /// <summary>Those that most people typed first; pure.</summary>
    /// <param name="typed">What each of them typed.</param>
    public static IReadOnlyList<UnlistedSkill> Of(SkillNames names, IReadOnlyCollection<IReadOnlyCollection<string>> typed)
    {
        var unlisted = typed
            .SelectMany(one => one.Where(words => !string.IsNullOrWhiteSpace(words) && names.Find(words) is null).DistinctBy(names.KeyOf))
            .ToList();
        var spellings = names.Spellings(unlisted);
        return
        [
            .. unlisted.CountBy(names.KeyOf)
                .OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(one => new UnlistedSkill(spellings[one.Key], one.Value >= DemandFigures.SmallestGroup ? one.Value : null)),
        ];
    }
}
