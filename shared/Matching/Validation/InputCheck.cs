using MentorFlow.Matching.Rules;

namespace MentorFlow.Matching.Validation;

/// <summary>Every error of an input at once, so that a coordinator mends a file in one go and a round is never half-published.</summary>
public static class InputCheck
{
    public static IReadOnlyList<InputError> Errors(MatchingInput input)
    {
        var ids = input.Candidates.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        var skills = input.KnownSkills.Select(skill => skill.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        return
        [
            .. PolicyCheck.Errors(input.Policy),
            .. DuplicateIds(input),
            .. input.Candidates.SelectMany(candidate => CandidateCheck.Errors(candidate, skills)),
            .. RoleErrors(input),
            .. OrgChartCheck.Errors(input),
            .. StandingCheck.Errors(input, ids),
        ];
    }

    private static IEnumerable<InputError> DuplicateIds(MatchingInput input) =>
        input.Candidates.GroupBy(candidate => candidate.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new InputError(group.Key, "id", new Phrase("matching.rules.given-often", ("count", group.Count()))));

    private static IEnumerable<InputError> RoleErrors(MatchingInput input)
    {
        // A circle has a host, or all are equals.
        var peersOnly = input.Policy.Form == MatchForm.Peers
            || (input.Policy.Form == MatchForm.Circles && input.Candidates.Any(candidate => candidate.Role == MatchRole.Peer));
        return input.Candidates.Where(candidate => candidate.Role == MatchRole.Peer != peersOnly)
            .Select(candidate => new InputError(candidate.Id, "role", new Phrase(peersOnly ? "matching.rules.peers-only" : "matching.rules.no-peers")));
    }
}
