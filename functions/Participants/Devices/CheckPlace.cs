using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Mentorships;

namespace MentorFlow.Functions.Participants.Devices;

/// <summary>Before what somebody checks camera and microphone: one of their sessions, anything in a program, or nothing in particular.</summary>
/// <param name="Participant">Null for somebody who takes part in nothing.</param>
/// <param name="Pair">With whom the session is; null without one.</param>
public sealed record CheckPlace(Visitor Visitor, Participant? Participant, Pair? Pair = null, Session? Session = null)
{
    public string? ProgramId => Participant?.ProgramId;

    public string? SessionId => Session?.SessionId;

    public string Path => Paths.DeviceCheck(ProgramId, SessionId);

    /// <summary>Where the visitor came from.</summary>
    public string BackPath => Session is null ? Paths.Home : Paths.Session(Session.ProgramId, Session.SessionId);

    /// <summary>IANA zone in which times are shown.</summary>
    public string Zone => Participant?.Zone ?? PersonClock.ZoneOf(profile: null, Visitor.Person.Zone, program: null);

    /// <summary>Where they go when a call breaks; null where nothing is agreed.</summary>
    public string? Backup => Session is { BackupChannel: { Length: > 0 } channel } ? channel : null;

    /// <param name="programId">Null for the one that they are in, or of several the one they came into last.</param>
    /// <param name="sessionId">Null when it is about no session.</param>
    /// <returns>Null where the visitor has no part in it.</returns>
    public static async Task<CheckPlace?> FindAsync(
        IDocumentStore store, Pairs pairs, Visitor visitor, string? programId, string? sessionId, CancellationToken cancellation)
    {
        if (programId is null)
        {
            return new CheckPlace(visitor, await LatestAsync(store, visitor, cancellation));
        }

        var participant = await Participant.FindAsync(store, visitor, programId, cancellation);
        if (participant is null || sessionId is null)
        {
            return participant is null ? null : new CheckPlace(visitor, participant);
        }

        var session = await store.FindAsync(Session.KeyOf(programId, sessionId), cancellation);
        var pair = session is null ? null : await pairs.FindAsync(participant, session.Value.MentorshipId, cancellation);
        return pair is null ? null : new CheckPlace(visitor, participant, pair, session!.Value);
    }

    private static async Task<Participant?> LatestAsync(IDocumentStore store, Visitor visitor, CancellationToken cancellation)
    {
        Participant? latest = null;
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            if (await Participant.FindAsync(store, visitor, involvement.Value.ProgramId, cancellation) is { Enrollment.IsOpen: true } open
                && (latest is null || open.Enrollment.CreatedAt > latest.Enrollment.CreatedAt))
            {
                latest = open;
            }
        }

        return latest;
    }
}
