namespace MentorFlow.Domain.Fairness;

/// <summary>What a program asks for its fairness figures, and what somebody tells; pure.</summary>
public static class FairnessDecisions
{
    /// <param name="known">What is asked now; null where nothing ever was.</param>
    /// <param name="languages">BCP 47 tags of the languages that people read: everything is said in each.</param>
    public static Verdict<FairnessQuestion> Ask(FairnessQuestion? known, string programId, FairnessDraft draft, IReadOnlyList<string> languages)
    {
        var words = WordsByLanguage.Tidy(draft.Words);
        var groups = (draft.Groups ?? []).Select((group, row) => (Row: row, Words: WordsByLanguage.Tidy(group))).Where(group => group.Words.Count > 0).ToList();
        var errors = new List<FieldError>();
        foreach (var language in languages)
        {
            var asked = words.GetValueOrDefault(language);
            Require(asked is not null, $"words.{language}", "rules.not-empty");
            Require(asked is null || IsLine(asked, FairnessQuestion.LongestQuestion), $"words.{language}", "rules.one-line", FairnessQuestion.LongestQuestion);
            for (var group = 0; group < groups.Count; group++)
            {
                var (field, said) = ($"groups.{groups[group].Row}.{language}", groups[group].Words.GetValueOrDefault(language));
                Require(said is not null, field, "rules.not-empty");
                Require(said is null || IsLine(said, FairnessQuestion.LongestGroup), field, "rules.one-line", FairnessQuestion.LongestGroup);
                Require(said is null || groups.Take(group).All(other => other.Words.GetValueOrDefault(language) != said), field, "fairness.rules.twice");
            }
        }

        Require(groups.Count >= FairnessQuestion.FewestGroups, $"groups.{groups.Count}.{languages[0]}", "fairness.rules.two");
        Require(groups.Count <= FairnessQuestion.MostGroups, $"groups.0.{languages[0]}", "rules.at-most", FairnessQuestion.MostGroups);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var asks = new FairnessQuestion(
            programId,
            (known?.Version ?? 0) + 1,
            In(words),
            [.. groups.Select((group, index) => new FairnessGroup($"g{index + 1}", In(group.Words)))]);
        return known is { IsAsked: true } && IsSame(known, asks) ? RefusalReason.AlreadyDone : asks;

        Dictionary<string, string> In(IReadOnlyDictionary<string, string> said) =>
            said.Where(one => languages.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

        void Require(bool holds, string field, string rule, int? limit = null)
        {
            if (!holds)
            {
                errors.Add(limit is { } number ? new FieldError(field, rule, ("max", number)) : new FieldError(field, rule));
            }
        }
    }

    /// <summary>Nobody is asked any more.</summary>
    public static Verdict<FairnessQuestion> Stop(FairnessQuestion known) =>
        known.IsAsked ? known with { Version = known.Version + 1, IsAsked = false } : RefusalReason.AlreadyDone;

    /// <summary>Somebody tells their group.</summary>
    /// <param name="question">Null where nothing is asked.</param>
    public static Verdict<FairnessAnswer> Tell(FairnessQuestion? question, string personId, string group) =>
        question is not { IsAsked: true } ? RefusalReason.WrongStage
        : question.Groups.All(known => known.Key != group) ? Refusal.Invalid(new FieldError("group", "rules.choose-one"))
        : new FairnessAnswer(question.ProgramId, personId, question.Version, group);

    private static bool IsLine(string text, int longest) => text.Length <= longest && !text.Any(char.IsControl);

    private static bool IsSame(FairnessQuestion one, FairnessQuestion other) =>
        WordsByLanguage.IsSame(one.Words, other.Words)
        && one.Groups.Count == other.Groups.Count
        && one.Groups.Zip(other.Groups).All(pair => WordsByLanguage.IsSame(pair.First.Words, pair.Second.Words));
}
