using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>Comes to sessions, and says afterwards how they were.</summary>
internal sealed class PlayMeetings(SessionActs sessions, TimeProvider clock)
{
    /// <param name="since">UTC: when the history ended. What was left untold in it stays so.</param>
    public async Task MeetAsync(Session session, PlayedPeople played, DateTimeOffset since, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var personId in session.MemberIds.Where(personId => !played.Include(personId)))
        {
            // Every fifth session falls through: nobody comes, and nobody is blamed.
            if (SessionDecisions.IsOpen(session, now) && session.Number % 5 != 0)
            {
                await sessions.ArriveAsync(session.ProgramId, session.SessionId, personId, cancellation);
            }
            else if (session.Stage is SessionStage.Held && session.EndsAt > since && session.Pulses?.ContainsKey(personId) != true)
            {
                await sessions.FollowUpAsync(
                    session.ProgramId, session.SessionId, personId, score: 4, "We know what each of us does next.", cancellation);
            }
        }
    }
}
