using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What the next session is planned on.</summary>
/// <param name="Last">The session planned last; null before the first.</param>
/// <param name="Zone">IANA zone of the pair's wall clock.</param>
/// <param name="Room">Provider of the session's room.</param>
/// <param name="Proof">How it comes to be known whether the session took place.</param>
internal sealed record SessionPlanFacts(
    Stored<Mentorship> Mentorship, Session? Last, string Zone, string? Room, MeetingProof Proof = MeetingProof.Presence);

/// <summary>The next session on the calendar, by the pair's own agreement (F4), and its move by the span of a pause; pure.</summary>
internal static class SessionPlanning
{
    /// <summary>Nobody is invited for less than a day ahead.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    /// <returns>A session that is planned already is handed out again; null when the next date would come after the mentorship's end.</returns>
    public static Decision<PlannedSession?> Plan(SessionPlanFacts facts, DateTimeOffset now)
    {
        var mentorship = facts.Mentorship.Value;
        if (mentorship is not { IsOpen: true, Agreement: { } agreement })
        {
            return new Decision<PlannedSession?>(null);
        }

        if (facts.Last is { Stage: SessionStage.Planned } planned)
        {
            return new Decision<PlannedSession?>(Show(planned, agreement.Frequency) with { Proof = facts.Proof });
        }

        var startsAt = facts.Last is null
            ? Later(agreement.FirstSession, now)
            : SessionCalendar.Next(facts.Last.StartsAt, agreement.EveryDays, facts.Zone, now + Notice);
        return startsAt + agreement.Length > mentorship.Ends
            ? new Decision<PlannedSession?>(null)
            : Put(facts, agreement, startsAt);
    }

    /// <summary>Rounded up to whole days, so that the hour stays the agreed one.</summary>
    /// <param name="frequency">Of the pair's sessions.</param>
    /// <param name="zone">IANA zone of the pair's wall clock.</param>
    public static Decision<PlannedSession> Shift(Stored<Session> stored, SessionShift shift, TimeSpan frequency, string zone)
    {
        var session = stored.Value;
        if (session.Sequence > shift.Sequence)
        {
            return new Decision<PlannedSession>(Show(session, frequency));
        }

        var days = (int)Math.Ceiling(shift.By.TotalDays);
        var shifted = SessionDecisions.At(session, SessionCalendar.Later(session.StartsAt, days, zone));
        return new Decision<PlannedSession>(Show(shifted, frequency))
        {
            Writes = new Batch().Replace(stored, shifted),
            Notes = [new LedgerNote(Actors.System, DecisionName.SessionShifted, session.Id, $"{days} days", shift)],
            Signals = RoomSignals.Outdated(shifted),
        };
    }

    private static Decision<PlannedSession?> Put(SessionPlanFacts facts, Agreement agreement, DateTimeOffset startsAt)
    {
        var mentorship = facts.Mentorship.Value;
        var session = new Session(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            mentorship.SessionsPlanned + 1,
            startsAt,
            agreement.Minutes,
            [.. mentorship.Members.Select(member => member.PersonId)],
            agreement.BackupChannel,
            Room: facts.Room,
            UnfitFor: facts.Last?.UnfitFor,
            Channel: agreement.Channel);
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId));
        return new Decision<PlannedSession?>(Show(session, agreement.Frequency) with { Proof = facts.Proof })
        {
            Writes = new Batch().Create(session).Replace(facts.Mentorship, mentorship with { SessionsPlanned = session.Number }),
            Notes = [new LedgerNote(actor, DecisionName.SessionPlanned, session.Id, session.StartsAt.ToString("O"), agreement)],
            Signals = RoomSignals.Wanted(session),
        };
    }

    // The agreed first date may have passed while the other was still reading the agreement.
    private static DateTimeOffset Later(DateTimeOffset agreed, DateTimeOffset now) => agreed > now ? agreed : now + Notice;

    private static PlannedSession Show(Session session, TimeSpan frequency) =>
        new(session.SessionId, session.StartsAt, TimeSpan.FromMinutes(session.Minutes), session.Sequence, frequency);
}
