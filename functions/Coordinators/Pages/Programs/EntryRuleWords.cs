using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>An entry rule as a coordinator would say it.</summary>
internal static class EntryRuleWords
{
    public static string Of(Texts texts, EntryRule rule) =>
        rule.AsksManager ? texts["console-programs.entry.asks-manager", ("rule", Whom(texts, rule))] : Whom(texts, rule);

    private static string Whom(Texts texts, EntryRule rule)
    {
        var conditions = Conditions(texts, rule).ToList();
        return conditions.Count == 0
            ? texts["console-programs.entry.rule", ("turn", texts.Of(rule.On)), ("role", texts.Of(rule.Role))]
            : texts[
                "console-programs.entry.rule-if",
                ("turn", texts.Of(rule.On)),
                ("role", texts.Of(rule.Role)),
                ("conditions", string.Join("; ", conditions))];
    }

    private static IEnumerable<string> Conditions(Texts texts, EntryRule rule)
    {
        switch (rule.LevelFrom, rule.LevelTo)
        {
            case ({ } low, { } high):
                yield return texts["console-programs.entry.level-between", ("from", low), ("to", high)];
                break;
            case ({ } low, null):
                yield return texts["console-programs.entry.level-from", ("from", low)];
                break;
            case (null, { } high):
                yield return texts["console-programs.entry.level-to", ("to", high)];
                break;
        }

        if (rule.Sites is { Count: > 0 } sites)
        {
            yield return texts["console-programs.entry.sites", ("names", string.Join(texts["words.comma"], sites))];
        }

        if (rule.Teams is { Count: > 0 } teams)
        {
            yield return texts["console-programs.entry.teams", ("names", string.Join(texts["words.comma"], teams))];
        }

        switch (rule.TenureFrom, rule.TenureTo)
        {
            case ({ } low, { } high):
                yield return texts["console-programs.entry.tenure-between", ("from", low), ("to", high)];
                break;
            case ({ } low, null):
                yield return texts["console-programs.entry.tenure-from", ("from", low)];
                break;
            case (null, { } high):
                yield return texts["console-programs.entry.tenure-to", ("to", high)];
                break;
        }
    }
}
