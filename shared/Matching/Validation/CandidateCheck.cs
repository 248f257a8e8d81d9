using NodaTime;

namespace MentorFlow.Matching.Validation;

/// <summary>What can be wrong with one person's answers.</summary>
internal static class CandidateCheck
{
    public static IEnumerable<InputError> Errors(Candidate candidate, IReadOnlySet<string> knownSkills) =>
        Identity(candidate).Concat(Skills(candidate, knownSkills)).Concat(Hours(candidate)).Concat(Traits(candidate)).Concat(Others(candidate))
            .Select(found => new InputError(candidate.Id, found.Field, found.Message));

    private static IEnumerable<(string Field, Phrase Message)> Identity(Candidate candidate)
    {
        if (string.IsNullOrWhiteSpace(candidate.Id))
        {
            yield return ("id", new Phrase("matching.rules.empty"));
        }

        if (!Enum.IsDefined(candidate.Role))
        {
            yield return ("role", new Phrase("matching.rules.unknown"));
        }

        if (candidate.Capacity < 0)
        {
            yield return ("capacity", new Phrase("matching.rules.negative", ("number", candidate.Capacity)));
        }

        if (candidate.Seniority is < 0 or > 20)
        {
            yield return ("seniority", new Phrase("matching.rules.between", ("min", 0), ("max", 20)));
        }

        if (candidate.Motivation is { } motivation && !(motivation >= 0 && motivation <= 1))
        {
            yield return ("motivation", new Phrase("matching.rules.between", ("min", 0), ("max", 1)));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Skills(Candidate candidate, IReadOnlySet<string> known)
    {
        var told = candidate.Needs.Select(need => (Field: "needs", need.Skill, need.Level))
            .Concat(candidate.Offers.Select(offer => (Field: "offers", offer.Skill, offer.Level))).ToList();

        foreach (var (field, skill, level) in told)
        {
            if (string.IsNullOrWhiteSpace(skill))
            {
                yield return (field, new Phrase("matching.rules.empty-skill"));
            }
            else if (known.Count > 0 && !known.Contains(skill.Trim()))
            {
                yield return (field, new Phrase("matching.rules.unknown-skill", ("skill", skill)));
            }

            if (level is < 1 or > 5)
            {
                yield return (field, new Phrase("matching.rules.skill-level", ("skill", skill), ("level", level)));
            }
        }

        foreach (var twice in told.Where(skill => !string.IsNullOrWhiteSpace(skill.Skill))
            .GroupBy(skill => (skill.Field, skill.Skill.Trim().ToUpperInvariant()))
            .Where(group => group.Count() > 1))
        {
            yield return (twice.Key.Field, new Phrase("matching.rules.skill-twice", ("skill", twice.First().Skill)));
        }

        foreach (var need in candidate.Needs.Where(need => need.Importance is < 1 or > 5))
        {
            yield return ("needs", new Phrase("matching.rules.need-importance", ("skill", need.Skill), ("importance", need.Importance)));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Hours(Candidate candidate)
    {
        if (string.IsNullOrWhiteSpace(candidate.TimeZone))
        {
            if (candidate.Availability.Count > 0)
            {
                yield return ("timeZone", new Phrase("matching.rules.zone-missing"));
            }
        }
        else if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(candidate.TimeZone) is null)
        {
            yield return ("timeZone", new Phrase("matching.rules.unknown-zone", ("zone", candidate.TimeZone)));
        }

        if (candidate.Availability.Any(window => !Enum.IsDefined(window.Day)))
        {
            yield return ("availability", new Phrase("matching.rules.unknown-day"));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Traits(Candidate candidate)
    {
        foreach (var wanted in candidate.LikenessWanted.Where(wanted => !candidate.Traits.Keys.Contains(wanted, StringComparer.OrdinalIgnoreCase)))
        {
            yield return ("likenessWanted", new Phrase("matching.rules.likeness-untold", ("trait", wanted)));
        }

        foreach (var name in candidate.Background.Keys.Where(ProtectedTraits.Contains))
        {
            yield return ("background", new Phrase("matching.rules.protected-background", ("trait", name)));
        }
    }

    private static IEnumerable<(string Field, Phrase Message)> Others(Candidate candidate)
    {
        if (candidate.Conflicts.Contains(candidate.Id, StringComparer.Ordinal))
        {
            yield return ("conflicts", new Phrase("matching.rules.names-themselves"));
        }

        if (candidate.Blocks.Contains(candidate.Id, StringComparer.Ordinal))
        {
            yield return ("blocks", new Phrase("matching.rules.names-themselves"));
        }
    }
}
