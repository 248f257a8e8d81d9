namespace MentorFlow.Matching.Validation;

/// <summary>What can be wrong with what already stands: pairs, preferences, and lists of people.</summary>
internal static class StandingCheck
{
    public static IEnumerable<InputError> Errors(MatchingInput input, IReadOnlySet<string> ids) =>
        Unmovable(input).Concat(Fixed(input, ids)).Concat(Named(input, ids)).Concat(Sitting(input, ids)).Concat(Rankings(input, ids)).Concat(OverFull(input));

    // A circle is more than its pairs, and who has met at an event does not meet again: there a pair could not stand in the answer.
    private static IEnumerable<InputError> Unmovable(MatchingInput input)
    {
        if (input.Policy.Form is MatchForm.Circles && input.Accepted.Count > 0)
        {
            yield return new InputError(null, "accepted", new Phrase("matching.rules.circles-whole"));
        }

        if (input.Policy.Form is MatchForm.Circles or MatchForm.Rotations && input.Locked.Count > 0)
        {
            yield return new InputError(null, "locked", new Phrase("matching.rules.only-pairs-locked"));
        }
    }

    private static IEnumerable<InputError> Fixed(MatchingInput input, IReadOnlySet<string> ids)
    {
        var roles = input.Candidates.GroupBy(candidate => candidate.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Role, StringComparer.Ordinal);
        var seen = new HashSet<PairOfIds>();
        foreach (var (pair, field) in input.Accepted.Select(pair => (pair, "accepted")).Concat(input.Locked.Select(pair => (pair, "locked"))))
        {
            if (!ids.Contains(pair.MenteeId) || !ids.Contains(pair.MentorId))
            {
                yield return new InputError(ids.Contains(pair.MenteeId) ? pair.MentorId : pair.MenteeId, field, new Phrase("matching.rules.not-in-round"));
            }
            else if (pair.MenteeId == pair.MentorId)
            {
                yield return new InputError(pair.MenteeId, field, new Phrase("matching.rules.paired-with-themselves"));
            }
            else if (roles[pair.MenteeId] == MatchRole.Mentor || roles[pair.MentorId] == MatchRole.Mentee)
            {
                yield return new InputError(pair.MenteeId, field, new Phrase("matching.rules.sides-swapped", ("person", pair.MentorId)));
            }
            else if (!seen.Add(pair) || (roles[pair.MenteeId] == MatchRole.Peer && seen.Contains(new PairOfIds(pair.MentorId, pair.MenteeId))))
            {
                yield return new InputError(pair.MenteeId, field, new Phrase("matching.rules.pair-twice", ("person", pair.MentorId)));
            }
        }
    }

    private static IEnumerable<InputError> Named(MatchingInput input, IReadOnlySet<string> ids) =>
        input.CarriedOver.Select(id => (id, "carriedOver")).Concat(input.SignUpOrder.Select(id => (id, "signUpOrder")))
            .Where(named => !ids.Contains(named.id))
            .Select(named => new InputError(named.id, named.Item2, new Phrase("matching.rules.not-in-round")));

    private static IEnumerable<InputError> Sitting(MatchingInput input, IReadOnlySet<string> ids) =>
        (input.OpenCircles ?? []).SelectMany(circle => circle.MemberIds).Where(id => !ids.Contains(id))
            .Select(id => new InputError(id, "openCircles", new Phrase("matching.rules.not-in-round")));

    private static IEnumerable<InputError> Rankings(MatchingInput input, IReadOnlySet<string> ids)
    {
        foreach (var twice in input.Preferences.GroupBy(preference => preference.PersonId, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new InputError(twice.Key, "preferences", new Phrase("matching.rules.ranks-twice"));
        }

        foreach (var preference in input.Preferences)
        {
            if (!ids.Contains(preference.PersonId))
            {
                yield return new InputError(preference.PersonId, "preferences", new Phrase("matching.rules.not-in-round"));
            }

            foreach (var twice in preference.Ranked.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                yield return new InputError(preference.PersonId, "preferences", new Phrase("matching.rules.ranks-person-twice", ("person", twice.Key)));
            }
        }
    }

    private static IEnumerable<InputError> OverFull(MatchingInput input)
    {
        var taken = input.Accepted.Concat(input.Locked).SelectMany(pair => new[] { pair.MenteeId, pair.MentorId })
            .GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        return input.Candidates.Where(candidate => candidate.Capacity >= 0 && taken.GetValueOrDefault(candidate.Id) > candidate.Capacity)
            .Select(candidate => new InputError(
                candidate.Id, "capacity", new Phrase("matching.rules.over-full", ("capacity", candidate.Capacity), ("count", taken[candidate.Id]))));
    }
}
