using MentorFlow.Matching;

namespace MentorFlow.Domain.Unmatched;

/// <summary>What may be set aside for one person; pure.</summary>
public static class PersonalRulesDecisions
{
    private const int MostMinutes = 7 * 24 * 60;

    /// <summary>Sets aside what is asked for; nothing at all takes back what was set aside before.</summary>
    /// <param name="known">What was set aside for them before; null for nothing.</param>
    /// <param name="rules">Of the program: a rule is made easier by it, never harder.</param>
    public static Verdict<PersonalRules> Set(
        PersonalRules? known, string programId, string personId, RuleLeeway leeway, HardRules rules, string coordinator, DateTimeOffset now)
    {
        var errors = Check(leeway, rules).ToList();
        return errors.Count > 0 ? Refusal.Invalid(errors)
            : known is { Counts: true } && known.Leeway == leeway ? RefusalReason.AlreadyDone
            : new PersonalRules(programId, personId, leeway, now, coordinator);
    }

    private static IEnumerable<FieldError> Check(RuleLeeway leeway, HardRules rules)
    {
        if ((leeway.Waived & ~RuleLeeway.Possible) != HardRule.None)
        {
            yield return new FieldError("waived", "rules.leeway-rule");
        }

        if (leeway.OverlapMinutes is { } minutes && (minutes is < 0 or > MostMinutes || minutes > rules.OverlapMinutes))
        {
            yield return new FieldError("overlapMinutes", "rules.from-to", ("min", 0), ("max", rules.OverlapMinutes));
        }

        if (leeway.MinimumScore is { } score && !(score >= 0 && score <= rules.MinimumScore))
        {
            yield return new FieldError("minimumScore", "rules.from-to", ("min", 0), ("max", rules.MinimumScore));
        }
    }
}
