using MentorFlow.Json;

namespace MentorFlow.Matching;

/// <summary>Names an input by its content, so that a recorded answer can be traced to what it was computed from.</summary>
public static class InputFingerprint
{
    /// <summary>SHA-256 in lower-case hex; the order in which people and facts were listed does not change it.</summary>
    public static string Of(MatchingInput input) => InputsHash.Of(input with
    {
        Candidates = [.. input.Candidates.OrderBy(candidate => candidate.Id, StringComparer.Ordinal)],
        OrgChart = [.. input.OrgChart.OrderBy(line => line.PersonId, StringComparer.Ordinal).ThenBy(line => line.ManagerId, StringComparer.Ordinal)],
        KnownSkills = [.. input.KnownSkills.Order(StringComparer.Ordinal)],
        Preferences = [.. input.Preferences.OrderBy(preference => preference.PersonId, StringComparer.Ordinal)],
        CarriedOver = [.. input.CarriedOver.Order(StringComparer.Ordinal)],
        Accepted = Sorted(input.Accepted),
        Locked = Sorted(input.Locked),
        Declined = Sorted(input.Declined),
        Forbidden = Sorted(input.Forbidden),
    });

    private static IReadOnlyList<PairOfIds> Sorted(IReadOnlyList<PairOfIds> pairs) =>
        [.. pairs.OrderBy(pair => pair.MenteeId, StringComparer.Ordinal).ThenBy(pair => pair.MentorId, StringComparer.Ordinal)];
}
