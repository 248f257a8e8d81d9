namespace MentorFlow.Matching.Validation;

/// <summary>What is wrong with the ids of a step, by the field they were given in; rules between the two are the solver's check.</summary>
public static class StepCheck
{
    public static IReadOnlyList<FieldError> Errors(MatchingInput input, PairOfIds? pair, string prefix = "")
    {
        if (pair is null)
        {
            return [new FieldError(prefix.Length == 0 ? "pair" : prefix, "matching.rules.missing")];
        }

        var at = prefix.Length == 0 ? "" : $"{prefix}.";
        var roles = input.Candidates.ToDictionary(candidate => candidate.Id, candidate => candidate.Role, StringComparer.Ordinal);
        var errors = new List<FieldError>();
        Look($"{at}menteeId", pair.MenteeId, MatchRole.Mentor, "matching.rules.mentor-here");
        Look($"{at}mentorId", pair.MentorId, MatchRole.Mentee, "matching.rules.mentee-here");
        if (errors.Count == 0 && pair.MenteeId == pair.MentorId)
        {
            errors.Add(new FieldError($"{at}mentorId", "matching.rules.same-person"));
        }

        return errors;

        void Look(string field, string id, MatchRole wrong, string rule)
        {
            if (!roles.TryGetValue(id, out var role))
            {
                errors.Add(new FieldError(field, "matching.rules.not-in-round"));
            }
            else if (role == wrong)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }

    /// <summary>Between peers there is no first and second: both orders name one pair.</summary>
    public static PairOfIds Ordered(MatchingInput input, PairOfIds pair) =>
        input.Policy.Form == MatchForm.Peers && string.CompareOrdinal(pair.MenteeId, pair.MentorId) > 0 ? new PairOfIds(pair.MentorId, pair.MenteeId) : pair;
}
