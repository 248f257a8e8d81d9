using NodaTime;

namespace MentorFlow.Matching.Validation;

/// <summary>What can be wrong with one person's answers.</summary>
internal static class CandidateCheck
{
    public static IEnumerable<InputError> Errors(Candidate candidate, IReadOnlySet<string> knownSkills) =>
        Identity(candidate).Concat(Skills(candidate, knownSkills)).Concat(Hours(candidate)).Concat(Traits(candidate)).Concat(Others(candidate))
            .Select(found => new InputError(candidate.Id, found.Field, found.Message));

    private static IEnumerable<(string Field, string Message)> Identity(Candidate candidate)
    {
        if (string.IsNullOrWhiteSpace(candidate.Id))
        {
            yield return ("id", "is empty");
        }

        if (!Enum.IsDefined(candidate.Role))
        {
            yield return ("role", "is unknown");
        }

        if (candidate.Capacity < 0)
        {
            yield return ("capacity", $"is {candidate.Capacity}; it cannot be negative");
        }

        if (candidate.Seniority is < 0 or > 20)
        {
            yield return ("seniority", "must lie between 0 and 20");
        }

        if (candidate.Motivation is { } motivation && !(motivation >= 0 && motivation <= 1))
        {
            yield return ("motivation", "must lie between 0 and 1");
        }
    }

    private static IEnumerable<(string Field, string Message)> Skills(Candidate candidate, IReadOnlySet<string> known)
    {
        var told = candidate.Needs.Select(need => (Field: "needs", need.Skill, need.Level))
            .Concat(candidate.Offers.Select(offer => (Field: "offers", offer.Skill, offer.Level))).ToList();

        foreach (var (field, skill, level) in told)
        {
            if (string.IsNullOrWhiteSpace(skill))
            {
                yield return (field, "names an empty skill");
            }
            else if (known.Count > 0 && !known.Contains(skill.Trim()))
            {
                yield return (field, $"names the unknown skill \"{skill}\"");
            }

            if (level is < 1 or > 5)
            {
                yield return (field, $"gives \"{skill}\" level {level}; levels run from 1 to 5");
            }
        }

        foreach (var twice in told.Where(skill => !string.IsNullOrWhiteSpace(skill.Skill))
            .GroupBy(skill => (skill.Field, skill.Skill.Trim().ToUpperInvariant()))
            .Where(group => group.Count() > 1))
        {
            yield return (twice.Key.Field, $"names \"{twice.First().Skill}\" twice");
        }

        foreach (var need in candidate.Needs.Where(need => need.Importance is < 1 or > 5))
        {
            yield return ("needs", $"gives \"{need.Skill}\" importance {need.Importance}; it runs from 1 to 5");
        }
    }

    private static IEnumerable<(string Field, string Message)> Hours(Candidate candidate)
    {
        if (string.IsNullOrWhiteSpace(candidate.TimeZone))
        {
            if (candidate.Availability.Count > 0)
            {
                yield return ("timeZone", "is missing, but hours are given");
            }
        }
        else if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(candidate.TimeZone) is null)
        {
            yield return ("timeZone", $"\"{candidate.TimeZone}\" is no IANA time zone");
        }

        if (candidate.Availability.Any(window => !Enum.IsDefined(window.Day)))
        {
            yield return ("availability", "names an unknown day");
        }
    }

    private static IEnumerable<(string Field, string Message)> Traits(Candidate candidate)
    {
        foreach (var wanted in candidate.LikenessWanted.Where(wanted => !candidate.Traits.Keys.Contains(wanted, StringComparer.OrdinalIgnoreCase)))
        {
            yield return ("likenessWanted", $"asks for likeness in \"{wanted}\" without telling it");
        }

        foreach (var name in candidate.Background.Keys.Where(ProtectedTraits.Contains))
        {
            yield return ("background", $"\"{name}\" is a protected trait; it may only be told as a trait, by the person");
        }
    }

    private static IEnumerable<(string Field, string Message)> Others(Candidate candidate)
    {
        if (candidate.Conflicts.Contains(candidate.Id, StringComparer.Ordinal))
        {
            yield return ("conflicts", "names the person themselves");
        }

        if (candidate.Blocks.Contains(candidate.Id, StringComparer.Ordinal))
        {
            yield return ("blocks", "names the person themselves");
        }
    }
}
