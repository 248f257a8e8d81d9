using MentorFlow.Domain.Rounds;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Of two people of a circle who must not be in it together one stays, and nobody is told why; pure.</summary>
internal static class CircleStays
{
    /// <param name="personIds">Who would be in it.</param>
    /// <param name="apart">Who must not be in it together, in whichever order.</param>
    /// <param name="sitting">Who is in it already, where it runs: they stay.</param>
    /// <returns>Who of them can be: the host first, and then who fits better.</returns>
    public static IReadOnlyList<string> Of(
        RoundCircle circle, IEnumerable<string> personIds, IReadOnlyList<PairOfIds> apart, IReadOnlyCollection<string> sitting)
    {
        var scores = circle.Seats.ToDictionary(seat => seat.PersonId, seat => seat.PersonId == circle.HostId ? double.MaxValue : seat.Score);
        var staying = new List<string>();
        foreach (var personId in personIds.Where(personId => !sitting.Contains(personId)).OrderByDescending(personId => scores.GetValueOrDefault(personId)))
        {
            if (!apart.Any(pair => Other(pair, personId) is { } other && (sitting.Contains(other) || staying.Contains(other))))
            {
                staying.Add(personId);
            }
        }

        return staying;
    }

    private static string? Other(PairOfIds pair, string personId) =>
        pair.MenteeId == personId ? pair.MentorId
        : pair.MentorId == personId ? pair.MenteeId
        : null;
}
