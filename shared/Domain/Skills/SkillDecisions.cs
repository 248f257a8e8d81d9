using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Skills;

/// <summary>A skill as somebody writes it.</summary>
/// <param name="Names">By language; one at least.</param>
/// <param name="Synonyms">What else people call it; null for nothing.</param>
public sealed record SkillDraft(IReadOnlyDictionary<string, string>? Names, IReadOnlyList<string>? Synonyms = null);

/// <summary>The list with a change in it, and the version that it makes.</summary>
public sealed record ChangedSkills(SkillList List, SkillListVersion Version);

/// <summary>What may happen to the list of skills; every change makes a version; pure.</summary>
public static partial class SkillDecisions
{
    private const int MostErrors = 20;

    /// <summary>Adds a skill under an id of its name, or of its name and a number where another has that.</summary>
    /// <param name="known">As below.</param>
    /// <param name="languages">As below.</param>
    /// <param name="by">As the ledger writes it.</param>
    public static Verdict<ChangedSkills> Add(SkillList? known, SkillDraft draft, IReadOnlyList<string> languages, string by, DateTimeOffset now)
    {
        var id = IdOf(WordsByLanguage.In(WordsByLanguage.Tidy(draft.Names), languages[0]) ?? "");
        var skills = known?.Skills ?? [];
        var same = skills.FirstOrDefault(one => IsSame(one, Tidy(one.SkillId, draft)));
        var number = Enumerable.Range(1, SkillList.Most + 1).First(one => skills.All(skill => skill.SkillId != Numbered(id, one)));
        return same is not null ? RefusalReason.AlreadyDone : Save(known, Numbered(id, number), draft, languages, by, now);
    }

    /// <summary>Adds a skill, or changes the one of that id.</summary>
    /// <param name="known">Null while there is no list.</param>
    /// <param name="languages">BCP 47 tags of the languages that texts are written in.</param>
    /// <param name="by">As the ledger writes it.</param>
    public static Verdict<ChangedSkills> Save(
        SkillList? known, string skillId, SkillDraft draft, IReadOnlyList<string> languages, string by, DateTimeOffset now)
    {
        var skills = known?.Skills ?? [];
        var skill = Tidy(skillId, draft);
        var before = skills.FirstOrDefault(one => one.SkillId == skillId);
        var errors = Check(skill, [.. skills.Where(one => one.SkillId != skillId)], languages);
        if (before is null && skills.Count >= SkillList.Most)
        {
            errors.Add(new FieldError($"names.{languages[0]}", "rules.at-most", ("max", SkillList.Most)));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors)
            : before is not null && IsSame(before, skill) ? RefusalReason.AlreadyDone
            : With(known, [.. skills.Where(one => one.SkillId != skillId), skill], SkillChange.Saved, 1, by, now);
    }

    /// <returns><see cref="RefusalReason.AlreadyDone"/> where there is none of that id.</returns>
    public static Verdict<ChangedSkills> Remove(SkillList? known, string skillId, string by, DateTimeOffset now) =>
        known is null || known.Skills.All(one => one.SkillId != skillId)
            ? RefusalReason.AlreadyDone
            : With(known, [.. known.Skills.Where(one => one.SkillId != skillId)], SkillChange.Removed, 1, by, now);

    /// <summary>What people typed counts as a skill of the list from now on.</summary>
    /// <param name="typed">As they typed it.</param>
    public static Verdict<ChangedSkills> Merge(SkillList? known, string skillId, string typed, string by, DateTimeOffset now)
    {
        var words = typed.Trim();
        if (known?.Skills.FirstOrDefault(one => one.SkillId == skillId) is not { } skill)
        {
            return Refusal.Invalid(new FieldError("skill", "rules.choose-one"));
        }

        if (new SkillNames(known).Find(words) is { } owner)
        {
            return owner.SkillId == skillId
                ? RefusalReason.AlreadyDone
                : Refusal.Invalid(new FieldError("typed", "rules.skill-taken", ("name", words)));
        }

        if (!IsName(words))
        {
            return Refusal.Invalid(new FieldError("typed", "rules.one-line", ("max", Skill.LongestName)));
        }

        if ((skill.Synonyms?.Count ?? 0) >= Skill.MostSynonyms)
        {
            return Refusal.Invalid(new FieldError("skill", "rules.at-most", ("max", Skill.MostSynonyms)));
        }

        var merged = skill with { Synonyms = [.. skill.Synonyms ?? [], words] };
        return With(known, [.. known.Skills.Where(one => one.SkillId != skillId), merged], SkillChange.Merged, 1, by, now);
    }

    /// <summary>Takes in a list: what is on it is added or changed, what is not stays. One wrong row refuses it whole, with every rule by row.</summary>
    /// <param name="rows">Each with its id, and where it stands in the list.</param>
    public static Verdict<ChangedSkills> Import(
        SkillList? known, IReadOnlyList<SkillRow> rows, IReadOnlyList<string> languages, string by, DateTimeOffset now)
    {
        if (rows.Count is 0 or > SkillList.Most)
        {
            return Refusal.Invalid(new FieldError("file", "rules.skill-rows", ("max", SkillList.Most)));
        }

        var (skills, errors, changed) = ((known?.Skills ?? []).ToList(), new List<FieldError>(), 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var skill = Tidy(row.SkillId, row.Draft);
            if (!seen.Add(row.SkillId))
            {
                errors.Add(InFile(row.Line, new Phrase("rules.skill-taken", ("name", skill.NameIn(languages[0])))));
            }

            var broken = Check(skill, [.. skills.Where(one => one.SkillId != row.SkillId)], languages);
            errors.AddRange(broken.Select(error => InFile(row.Line, error.Rule)));
            var place = skills.FindIndex(one => one.SkillId == row.SkillId);
            changed += place < 0 || !IsSame(skills[place], skill) ? 1 : 0;
            if (place < 0)
            {
                skills.Add(skill);
            }
            else
            {
                skills[place] = skill;
            }
        }

        if (skills.Count > SkillList.Most)
        {
            errors.Add(new FieldError("file", "rules.at-most", ("max", SkillList.Most)));
        }

        return errors.Count > 0 ? Refusal.Invalid([.. errors.Take(MostErrors)])
            : changed == 0 ? RefusalReason.AlreadyDone
            : With(known, skills, SkillChange.Imported, changed, by, now);
    }

    /// <summary>An id for a skill of that name, where nobody gives one.</summary>
    public static string IdOf(string name)
    {
        var folded = SkillNames.Fold(name);
        var said = folded.Replace("#", " sharp", StringComparison.Ordinal).Replace("+", " plus", StringComparison.Ordinal);
        var plain = NoId().Replace(said, "-").Trim('-');
        return plain.Length == 0 ? $"s-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..12]}"
            : plain.Length <= Skill.LongestId ? plain
            : plain[..Skill.LongestId].Trim('-');
    }

    /// <summary>What is wrong with a row of a list.</summary>
    public static FieldError InFile(int line, Phrase rule) => new("file", "rules.skill-line", ("line", line), ("rule", rule));

    private static string Numbered(string id, int number) =>
        number == 1 ? id : $"{(id.Length > Skill.LongestId - 4 ? id[..(Skill.LongestId - 4)] : id)}-{number}";

    private static ChangedSkills With(SkillList? known, IReadOnlyList<Skill> skills, SkillChange change, int count, string by, DateTimeOffset now)
    {
        var version = (known?.Version ?? 0) + 1;
        IReadOnlyList<Skill> ordered = [.. skills.OrderBy(skill => skill.SkillId, StringComparer.Ordinal)];
        return new ChangedSkills(new SkillList(version, ordered, now, by), new SkillListVersion(version, ordered, change, count, now, by));
    }

    private static Skill Tidy(string skillId, SkillDraft draft)
    {
        var names = WordsByLanguage.Tidy(draft.Names);
        var taken = names.Values.Select(SkillNames.Fold).ToHashSet(StringComparer.Ordinal);
        List<string> synonyms =
        [
            .. (draft.Synonyms ?? []).Where(synonym => !string.IsNullOrWhiteSpace(synonym))
                .Select(synonym => synonym.Trim())
                .Where(synonym => taken.Add(SkillNames.Fold(synonym))),
        ];
        return new Skill(skillId, names, synonyms.Count == 0 ? null : synonyms);
    }

    private static List<FieldError> Check(Skill skill, IReadOnlyList<Skill> others, IReadOnlyList<string> languages)
    {
        var errors = new List<FieldError>();
        var taken = new SkillNames(others);
        Require(SkillId().IsMatch(skill.SkillId), "skillId", "rules.track-id", ("max", Skill.LongestId));
        Require(skill.Names.Count > 0, $"names.{languages[0]}", "rules.not-empty");
        foreach (var (language, name) in skill.Names)
        {
            Require(languages.Contains(language), $"names.{language}", "rules.one-of", ("choices", string.Join(", ", languages)));
            Require(IsName(name), $"names.{language}", "rules.one-line", ("max", Skill.LongestName));
            Require(taken.Find(name) is null, $"names.{language}", "rules.skill-taken", ("name", name));
        }

        var synonyms = skill.Synonyms ?? [];
        Require(synonyms.Count <= Skill.MostSynonyms, "synonyms", "rules.at-most", ("max", Skill.MostSynonyms));
        Require(synonyms.All(IsName), "synonyms", "rules.items-too-long", ("max", Skill.LongestName));
        foreach (var synonym in synonyms.Where(synonym => taken.Find(synonym) is not null))
        {
            errors.Add(new FieldError("synonyms", "rules.skill-taken", ("name", synonym)));
        }

        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= Skill.LongestName && !name.Any(char.IsControl) && SkillNames.Fold(name).Length > 0;

    private static bool IsSame(Skill one, Skill other) =>
        WordsByLanguage.IsSame(one.Names, other.Names) && (one.Synonyms ?? []).SequenceEqual(other.Synonyms ?? []);

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z")]
    private static partial Regex SkillId();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoId();
}

/// <param name="Line">Where it stands in the list; the first line is 1.</param>
public sealed record SkillRow(int Line, string SkillId, SkillDraft Draft);
