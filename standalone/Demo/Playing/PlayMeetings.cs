using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>
/// Comes to sessions, and says afterwards how they were. Nobody is played in a call with a reader: there is no camera behind them.
/// </summary>
internal sealed class PlayMeetings(SessionActs sessions, CallPages calls, TimeProvider clock)
{
    /// <param name="since">UTC: when the history ended. What was left untold in it stays so.</param>
    public async Task MeetAsync(Session session, PlayedPeople played, DateTimeOffset since, CancellationToken cancellation)
    {
        // Every fifth session falls through: nobody comes, and nobody is blamed.
        if (SessionDecisions.IsOpen(session, clock.GetUtcNow()) && !session.EverybodyArrived && session.Number % 5 != 0
            && !session.MemberIds.Any(played.Include))
        {
            await calls.MeetAsync(session.ProgramId, session.SessionId, session.MemberIds);
        }

        foreach (var personId in session.MemberIds.Where(personId => !played.Include(personId)))
        {
            if (session.Stage is SessionStage.Held && session.EndsAt > since && session.Pulses?.ContainsKey(personId) != true)
            {
                await sessions.FollowUpAsync(
                    session.ProgramId, session.SessionId, personId, score: 4, "We know what each of us does next.", cancellation);
            }
        }
    }
}
