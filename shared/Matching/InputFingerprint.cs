using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>Names an input by its content, so that a recorded answer can be traced to what it was computed from.</summary>
public static class InputFingerprint
{
    // A weight that is no number is an error to report, not a reason to fail here.
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>SHA-256 in lower-case hex; the order in which people and facts were listed does not change it.</summary>
    public static string Of(MatchingInput input) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Canonical(input), Options)));

    private static MatchingInput Canonical(MatchingInput input) => input with
    {
        Candidates = [.. input.Candidates.Select(Canonical).OrderBy(candidate => candidate.Id, StringComparer.Ordinal)],
        OrgChart = [.. input.OrgChart.OrderBy(line => line.PersonId, StringComparer.Ordinal).ThenBy(line => line.ManagerId, StringComparer.Ordinal)],
        KnownSkills = [.. input.KnownSkills.Order(StringComparer.Ordinal)],
        Preferences = [.. input.Preferences.OrderBy(preference => preference.PersonId, StringComparer.Ordinal)],
        CarriedOver = [.. input.CarriedOver.Order(StringComparer.Ordinal)],
        Accepted = Canonical(input.Accepted),
        Locked = Canonical(input.Locked),
        Declined = Canonical(input.Declined),
        Forbidden = Canonical(input.Forbidden),
    };

    private static Candidate Canonical(Candidate candidate) => candidate with
    {
        Traits = Sorted(candidate.Traits),
        Background = Sorted(candidate.Background),
        ReportingGroups = Sorted(candidate.ReportingGroups),
    };

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> facts) =>
        new(facts.ToDictionary(), StringComparer.Ordinal);

    private static IReadOnlyList<PairOfIds> Canonical(IReadOnlyList<PairOfIds> pairs) =>
        [.. pairs.OrderBy(pair => pair.MenteeId, StringComparer.Ordinal).ThenBy(pair => pair.MentorId, StringComparer.Ordinal)];
}
