using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Reads what somebody's clock decides.</summary>
internal static class ClockReading
{
    /// <summary>The last session of each open mentorship: its hour is the hour of those that come after it.</summary>
    public static async Task<IReadOnlyList<Stored<Session>>> LastSessionsAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation)
    {
        var sessions = new List<Stored<Session>>();
        await foreach (var mentorship in store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            if (mentorship is { IsOpen: true, SessionsPlanned: > 0 and var number }
                && await store.FindAsync(Session.KeyOf(programId, Session.SessionIdOf(mentorship.MentorshipId, number)), cancellation) is { } last)
            {
                sessions.Add(last);
            }
        }

        return sessions;
    }

    /// <summary>The clocks of all members of a session.</summary>
    public static Task<IReadOnlyList<MemberClock>> ClocksAsync(this Decider decider, Session session, CancellationToken cancellation) =>
        decider.ClocksAsync(session.ProgramId, session.MemberIds, cancellation);

    /// <summary>
    /// The clocks of people who meet in a program, in their order. The first one's is the wall clock that their sessions keep to: one has to be right when
    /// clocks change on different days.
    /// </summary>
    public static async Task<IReadOnlyList<MemberClock>> ClocksAsync(
        this Decider decider, string programId, IReadOnlyList<string> memberIds, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
        var clocks = new List<MemberClock>();
        foreach (var personId in memberIds)
        {
            var person = await decider.LoadAsync(Person.KeyOf(personId), cancellation);
            var enrollment = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation);
            clocks.Add(MemberClock.Of(personId, enrollment?.Value.Profile, person.Zone, program.Zone));
        }

        return clocks;
    }
}
