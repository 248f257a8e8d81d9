using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What a change of a circle means for the session that is planned: who comes, how many are enough, and who hosts; pure.</summary>
internal static class CircleSessions
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    /// <summary>The session with the people of today in it, if it is still ahead.</summary>
    /// <param name="planned">The one that was planned last; null where none was.</param>
    /// <param name="circle">As it is now.</param>
    /// <param name="writes">Takes up the session where it is another now.</param>
    /// <param name="away">Person ids of members on leave; null for nobody.</param>
    /// <returns>The session that is ahead; null where none is.</returns>
    public static Session? With(
        Stored<Session>? planned, Mentorship circle, DateTimeOffset now, Batch writes, IReadOnlySet<string>? away = null)
    {
        if (planned is not { Value: { Stage: SessionStage.Planned, Outside: null } session } || session.StartsAt <= now)
        {
            return null;
        }

        var (people, absent) = (circle.Members.Select(member => member.PersonId).ToList(), away ?? Nobody);
        var aligned = session with
        {
            MemberIds = people,
            HostId = session.HostId is { } host && people.Contains(host) && !absent.Contains(host) && circle.HostId is null
                ? host
                : CircleDecisions.NextHost(circle, session.HostId, absent),
            Quorum = circle.Circle?.Quorum,
            UnfitFor = Among(session.UnfitFor, people),
            KeptBy = Among(session.KeptBy, people),
        };
        if (!session.MemberIds.SequenceEqual(people) || session.HostId != aligned.HostId)
        {
            writes.Replace(planned, aligned);
        }

        return aligned;
    }

    private static IReadOnlyList<string>? Among(IReadOnlyList<string>? personIds, List<string> people) =>
        personIds?.Where(people.Contains).ToList() is { Count: > 0 } left ? left : null;
}
