using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of entry rules: none of them waits for somebody who cannot be.</summary>
public static class EntryRuleRules
{
    public const int MostRules = 20;
    public const int MostPlaces = 50;

    private const int LongestTenure = 600;

    public static IReadOnlyList<FieldError> Check(IReadOnlyList<EntryRule> rules, ProgramForm form, CircleSettings? circles = null)
    {
        var errors = new List<FieldError>();
        Require(rules.Count <= MostRules, "entryRules", "rules.at-most", ("max", MostRules));
        foreach (var (i, rule) in rules.Take(MostRules).Index())
        {
            if (rule is null)
            {
                errors.Add(new FieldError($"entryRules[{i}]", "rules.not-empty"));
                continue;
            }

            CheckRule(rule, $"entryRules[{i}]");
        }

        return errors;

        void CheckRule(EntryRule rule, string field)
        {
            Require(Enum.IsDefined(rule.On), $"{field}.on", "rules.choose-one");
            Require(Enum.IsDefined(rule.Role), $"{field}.role", "rules.choose-one");
            Require(form.Uses(rule.Role, circles), $"{field}.role", "rules.role-of-form");
            Require(rule.LevelFrom is null || PersonRules.IsLevel(rule.LevelFrom.Value), $"{field}.levelFrom", "rules.level");
            Require(rule.LevelTo is null || PersonRules.IsLevel(rule.LevelTo.Value), $"{field}.levelTo", "rules.level");
            Require(!(rule.LevelFrom > rule.LevelTo), $"{field}.levelTo", "rules.at-least", ("min", rule.LevelFrom));
            CheckPlaces(rule.Sites, $"{field}.sites");
            CheckPlaces(rule.Teams, $"{field}.teams");
            Require(rule.TenureFrom is null or (>= 0 and <= LongestTenure), $"{field}.tenureFrom", "rules.from-to", ("min", 0), ("max", LongestTenure));
            Require(rule.TenureTo is null or (>= 0 and <= LongestTenure), $"{field}.tenureTo", "rules.from-to", ("min", 0), ("max", LongestTenure));
            Require(!(rule.TenureFrom > rule.TenureTo), $"{field}.tenureTo", "rules.at-least", ("min", rule.TenureFrom));
        }

        void CheckPlaces(IReadOnlyList<string>? places, string field)
        {
            Require(places is null or { Count: <= MostPlaces }, field, "rules.at-most", ("max", MostPlaces));
            foreach (var (i, place) in (places ?? []).Take(MostPlaces).Index())
            {
                Require(!string.IsNullOrWhiteSpace(place), $"{field}[{i}]", "rules.not-empty");
                Require(place is null || PersonRules.IsText(place), $"{field}[{i}]", "rules.one-line", ("max", PersonRules.LongestText));
            }
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
