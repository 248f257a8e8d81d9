using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What the members of a mentorship gave each other: it stays to the credit of all of them, however it ended (F5).</summary>
/// <param name="Sessions">That were held, on the calendar, beside it, or elsewhere before it came here.</param>
/// <param name="Hours">Of those whose length is known, which those held elsewhere are not.</param>
public sealed record TimeTogether(int Sessions, double Hours)
{
    public static TimeTogether None { get; } = new(0, 0);

    public static TimeTogether Of(Mentorship mentorship, IEnumerable<Session> sessions)
    {
        var held = sessions.Where(session => session.Stage is SessionStage.Held).ToList();
        return new TimeTogether(held.Count + (mentorship.Elsewhere?.SessionsHeld ?? 0), held.Sum(session => session.Minutes) / 60d);
    }
}

/// <summary>Reads it.</summary>
public static class TimeTogetherReading
{
    public static async Task<TimeTogether> TimeTogetherAsync(this IDocumentStore store, Mentorship mentorship, CancellationToken cancellation = default)
    {
        var sessions = await store
            .QueryAsync(mentorship.Partition, new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId)), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return TimeTogether.Of(mentorship, sessions);
    }
}
