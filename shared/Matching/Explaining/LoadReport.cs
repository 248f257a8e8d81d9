using MentorFlow.Matching.Frames;

namespace MentorFlow.Matching.Explaining;

/// <summary>How evenly mentees are spread over mentors.</summary>
internal static class LoadReport
{
    public static LoadSpread Of(RoundFrame frame, IReadOnlyList<MatchedPair> pairs)
    {
        var loads = frame.Roster.Mentors.ToDictionary(mentor => mentor.Id, _ => 0, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            loads[pair.MentorId]++;
        }

        if (loads.Count == 0)
        {
            return new LoadSpread(0, 0, 0, []);
        }

        var (mean, most) = (loads.Values.Average(), loads.Values.Max());
        var variance = loads.Values.Average(load => (load - mean) * (load - mean));
        return new LoadSpread(mean, most, Math.Sqrt(variance), [.. Enumerable.Range(0, most + 1).Select(load => loads.Values.Count(value => value == load))]);
    }
}
