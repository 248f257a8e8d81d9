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
        var alsoWrites = known is { Counts: true, AlsoWrites: true };
        var set = alsoWrites ? leeway with { OverlapMinutes = 0 } : leeway;
        return errors.Count > 0 ? Refusal.Invalid(errors)
            : known is { Counts: true } && known.Leeway == set ? RefusalReason.AlreadyDone
            : new PersonalRules(programId, personId, set, now, coordinator) { AlsoWrites = alsoWrites };
    }

    /// <summary>Somebody who waits says that they would also write, or takes that back: then the common hours of the program hold for them again.</summary>
    /// <param name="known">As above.</param>
    public static Verdict<PersonalRules> Write(PersonalRules? known, string programId, string personId, bool wants, DateTimeOffset now)
    {
        var before = known is { Counts: true } ? known : null;
        var leeway = (before?.Leeway ?? new RuleLeeway()) with { OverlapMinutes = wants ? 0 : null };
        return (before?.AlsoWrites ?? false) == wants
            ? RefusalReason.AlreadyDone
            : new PersonalRules(programId, personId, leeway, now, before?.By ?? personId) { AlsoWrites = wants };
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
