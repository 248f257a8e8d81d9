namespace MentorFlow.Domain.Enrollments;

/// <summary>The rules of what nobody has to say in a profile, each answered with the field it concerns.</summary>
public static class ProfileDetailRules
{
    public const int MostLikenesses = 3;
    public const int LongestLikeness = 60;
    public const int LongestPronouns = 40;
    public const int LongestAbout = 600;
    public const int MostChoices = 20;

    /// <summary>Of the ladder of seniority, whose first step is 1.</summary>
    public const int HighestLevel = 10;

    internal static IEnumerable<FieldError> Check(Profile profile)
    {
        if (!Fits(profile.OfferLevels, profile.Offers, SkillLevels.Highest))
        {
            yield return new FieldError("offerLevels", "rules.from-to", ("min", 1), ("max", SkillLevels.Highest));
        }

        if (!Fits(profile.NeedLevels, profile.Needs, SkillLevels.Highest))
        {
            yield return new FieldError("needLevels", "rules.from-to", ("min", 1), ("max", SkillLevels.Highest));
        }

        if (!Fits(profile.NeedWeights, profile.Needs, SkillLevels.Heaviest))
        {
            yield return new FieldError("needWeights", "rules.from-to", ("min", 1), ("max", SkillLevels.Heaviest));
        }

        if (profile.GoalChoices is { Count: > MostChoices })
        {
            yield return new FieldError("goalChoices", "rules.at-most", ("max", MostChoices));
        }

        if (profile.Commitment is { } commitment && !Enum.IsDefined(commitment))
        {
            yield return new FieldError("commitment", "rules.choose-one");
        }

        if (profile.Background is { } background && (background.Count > MostChoices || !background.Values.All(said => IsLine(said, ProfileRules.LongestItem))))
        {
            yield return new FieldError("background", "rules.one-line", ("max", ProfileRules.LongestItem));
        }

        if (profile.Level is < 1 or > HighestLevel)
        {
            yield return new FieldError("level", "rules.from-to", ("min", 1), ("max", HighestLevel));
        }

        if (profile.Pronouns is { } pronouns && !IsLine(pronouns, LongestPronouns))
        {
            yield return new FieldError("pronouns", "rules.one-line", ("max", LongestPronouns));
        }

        if (profile.About is { Length: > LongestAbout })
        {
            yield return new FieldError("about", "rules.too-long", ("max", LongestAbout));
        }

        foreach (var error in Check(profile.Likeness ?? []))
        {
            yield return error;
        }
    }

    /// <summary>What is wrong with what somebody tells to find somebody alike, by its row: "likeness.0".</summary>
    public static IEnumerable<FieldError> Check(IReadOnlyList<LikenessWish> likeness)
    {
        if (likeness.Count > MostLikenesses)
        {
            yield return new FieldError("likeness.0", "rules.at-most", ("max", MostLikenesses));
        }

        for (var row = 0; row < likeness.Count; row++)
        {
            var (trait, value) = (likeness[row].Trait.Trim(), likeness[row].Value.Trim());
            if (trait.Length == 0 || value.Length == 0)
            {
                yield return new FieldError($"likeness.{row}", "profile-more.rules.both");
            }
            else if (!IsLine(trait, LongestLikeness) || !IsLine(value, LongestLikeness))
            {
                yield return new FieldError($"likeness.{row}", "rules.one-line", ("max", LongestLikeness));
            }
            else if (likeness.Take(row).Any(other => other.Trait.Trim().Equals(trait, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new FieldError($"likeness.{row}", "profile-more.rules.twice");
            }
        }
    }

    private static bool Fits(IReadOnlyDictionary<string, int>? said, IReadOnlyList<string> skills, int highest) =>
        said is null || said.All(one => skills.Contains(one.Key) && one.Value >= 1 && one.Value <= highest);

    private static bool IsLine(string text, int longest) => text.Length <= longest && !text.Any(char.IsControl);
}
