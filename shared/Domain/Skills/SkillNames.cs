using System.Globalization;
using System.Text;

namespace MentorFlow.Domain.Skills;

/// <summary>
/// What people type, mapped to the list of skills by name and synonym, whatever their case, accents, spaces and dashes; what is not on the list stays what
/// it is. Pure.
/// </summary>
public sealed class SkillNames
{
    private readonly Dictionary<string, Skill> byName = new(StringComparer.Ordinal);

    /// <param name="list">Null where there is none yet.</param>
    public SkillNames(SkillList? list)
        : this(list?.Skills ?? [])
    {
    }

    /// <param name="skills">Of two that share a name the first has it.</param>
    public SkillNames(IEnumerable<Skill> skills)
    {
        foreach (var skill in skills)
        {
            foreach (var name in skill.AllNames)
            {
                byName.TryAdd(Fold(name), skill);
            }
        }
    }

    /// <summary>Without what is written in one way here and in another there. Signs stay: C, C++ and C# are three skills.</summary>
    public static string Fold(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var sign in typed.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation)
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <returns>Null for what is not on the list.</returns>
    public Skill? Find(string typed) => byName.GetValueOrDefault(Fold(typed));

    /// <summary>The same for all that mean the same: the id of the skill, or the folded words where it is not on the list.</summary>
    public string KeyOf(string typed) => Find(typed)?.SkillId ?? Fold(typed);

    /// <summary>As somebody reads it: the name of the skill in their language, or what was typed.</summary>
    public string NameOf(string typed, string? language) => Find(typed)?.NameIn(language) ?? typed;

    /// <summary>One way to write each of the skills that many people typed: the one that most of them chose, so that it is in their language.</summary>
    /// <param name="typed">Everything that was typed, repeats included.</param>
    /// <returns>By <see cref="KeyOf"/>.</returns>
    public IReadOnlyDictionary<string, string> Spellings(IEnumerable<string> typed) => typed
        .GroupBy(KeyOf, StringComparer.Ordinal)
        .ToDictionary(
            skill => skill.Key,
            skill => skill.CountBy(words => words.Trim(), StringComparer.Ordinal)
                .OrderByDescending(words => words.Value)
                .ThenBy(words => words.Key, StringComparer.Ordinal)
                .First()
                .Key,
            StringComparer.Ordinal);
}
