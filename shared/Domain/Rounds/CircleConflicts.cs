using MentorFlow.Domain.Mentorships;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// What counts between two people of a circle: a line of command, and what somebody declared. That two of its members have the same manager or team makes
/// nobody fall silent; of the host it counts as it does between two. Pure.
/// </summary>
public static class CircleConflicts
{
    /// <param name="hostId">Null where each hosts in turn.</param>
    public static bool Counts(PairConflict conflict, string? hostId) =>
        conflict.Rule is HardRule.ReportingLine or HardRule.DeclaredConflict
        || (hostId is not null && (conflict.Pair.MenteeId == hostId || conflict.Pair.MentorId == hostId));

    /// <summary>Whether it counts in a mentorship: between two, always.</summary>
    public static bool Counts(PairConflict conflict, Mentorship mentorship) => !mentorship.IsCircle || Counts(conflict, mentorship.HostId);

    /// <summary>Which of the two leaves a circle in which they cannot both stay: not the host, and else who came last.</summary>
    /// <returns>Null where one of them is in it no more.</returns>
    public static string? WhoLeaves(PairOfIds pair, Mentorship circle) =>
        circle.IsMember(pair.MenteeId) && circle.IsMember(pair.MentorId)
            ? circle.Members.Select(member => member.PersonId)
                .Last(personId => personId != circle.HostId && (personId == pair.MenteeId || personId == pair.MentorId))
            : null;
}
