using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
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
    Stored<Mentorship> Mentorship, Session? Last, string Zone, string? Room, MeetingProof Proof = MeetingProof.Presence)
{
    /// <summary>Of all members, in their order; the first one's wall clock is the pair's.</summary>
    public IReadOnlyList<MemberClock> Clocks { get; init; } = [];

    /// <summary>Person ids of members of a circle who are on leave: none of them hosts.</summary>
    public IReadOnlySet<string> Away { get; init; } = new HashSet<string>();

    /// <summary>Nobody is invited for less than this ahead.</summary>
    public TimeSpan Ahead { get; init; } = SessionHours.Ahead;
}

/// <summary>
/// The next session on the calendar, by the pair's own agreement (F4) and in hours that suit all of them (R79), and its move by the span of a pause; pure.
/// </summary>
internal static class SessionPlanning
{
    /// <summary>A session that is off by no more than this part of the rhythm leaves the rhythm what it is.</summary>
    private const int PartOfRhythm = 3;

    private const int DaysOfWeek = 7;

    /// <summary>
    /// Where the next date would come after the mentorship's end, a last and shorter session looks back a few days before it, if one fits.
    /// </summary>
    /// <returns>
    /// A session that is planned already is handed out again; <see cref="PlannedSession.Written"/> for a pair that writes; null when none fits before the
    /// mentorship's end.
    /// </returns>
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

        if (mentorship.IsByWriting)
        {
            return new Decision<PlannedSession?>(PlannedSession.Written);
        }

        var date = DateOf(facts, agreement, now);
        return date.StartsAt + agreement.Length <= mentorship.Ends ? Put(facts, agreement, date, now)
            : LastDateOf(facts, agreement, now) is { } last ? Put(facts, agreement with { Minutes = MinutesOfLast(agreement) }, last, now, isLast: true)
            : new Decision<PlannedSession?>(null);
    }

    /// <summary>Rounded up to whole days, so that the hour stays the agreed one, and to the next day on which it suits all.</summary>
    /// <param name="frequency">Of the pair's sessions.</param>
    /// <param name="clocks">Of all members, in their order; the first one's wall clock is the pair's.</param>
    public static Decision<PlannedSession> Shift(
        Stored<Session> stored, SessionShift shift, TimeSpan frequency, IReadOnlyList<MemberClock> clocks, DateTimeOffset now)
    {
        var session = stored.Value;
        if (session.Sequence > shift.Sequence)
        {
            return new Decision<PlannedSession>(Show(session, frequency));
        }

        var days = (int)Math.Ceiling(shift.By.TotalDays);
        var wanted = SessionCalendar.Later(session.StartsAt, days, clocks[0].Zone);
        var date = Suiting(clocks, session, TimeSpan.FromMinutes(session.Minutes), wanted, TimeSpan.Zero, now + SessionHours.Ahead);
        var shifted = SessionDecisions.At(session, date.StartsAt) with { UnfitFor = date.UnfitFor, KeptBy = date.KeptBy };
        return new Decision<PlannedSession>(Show(shifted, frequency))
        {
            Writes = new Batch().Replace(stored, shifted),
            Notes = [new LedgerNote(Actors.System, DecisionName.SessionShifted, session.Id, $"{days} days", shift)],
            Signals = RoomSignals.Outdated(shifted),
            Mails = Ask(shifted, session.UnfitFor, now),
        };
    }

    private static SessionDate DateOf(SessionPlanFacts facts, Agreement agreement, DateTimeOffset now)
    {
        var (earliest, span) = (now + facts.Ahead, agreement.Frequency / PartOfRhythm);
        if (facts.Last is { } last && last.Number > facts.Mentorship.Value.SessionsBefore)
        {
            var next = SessionCalendar.Next(last.StartsAt, agreement.EveryDays, facts.Zone, earliest);
            return Suiting(facts.Clocks, last, agreement.Length, next, span, earliest);
        }

        if (agreement.FirstSession >= earliest)
        {
            return Suiting(facts.Clocks, last: null, agreement.Length, agreement.FirstSession, span, earliest);
        }

        // The agreed date has passed, or is too close, when the last one signs: the first that suits all holds until they choose another.
        var times = SessionHours.Proposals(facts.Clocks, agreement.Length, agreement.FirstSession, now, SessionTimes.Count + 1).Order().ToList();
        if (times is [var first, .. var others])
        {
            return new SessionDate(first) { Offered = others.Count > 0 ? others : null };
        }

        var aWeekLater = SessionCalendar.Next(agreement.FirstSession, DaysOfWeek, facts.Zone, earliest);
        return Suiting(facts.Clocks, last: null, agreement.Length, aWeekLater, span, earliest);
    }

    private static int MinutesOfLast(Agreement agreement) => Math.Min(agreement.Minutes, LastDay.LongestLook);

    // Not right after the session before, and only in hours that suit all: nobody is pressed at the end.
    private static SessionDate? LastDateOf(SessionPlanFacts facts, Agreement agreement, DateTimeOffset now)
    {
        if (facts.Last is not { IsLast: false } before)
        {
            return null;
        }

        var (ends, length) = (facts.Mentorship.Value.Ends, TimeSpan.FromMinutes(MinutesOfLast(agreement)));
        var days = (int)(ends - LastDay.LastWords - before.StartsAt).TotalDays;
        var wanted = SessionCalendar.Later(before.StartsAt, Math.Max(days, 1), facts.Zone);
        return SessionHours.Nearest(facts.Clocks, length, wanted, now) is { } date
            && date >= before.StartsAt + (agreement.Frequency / PartOfRhythm)
            && date + length <= ends
                ? new SessionDate(date)
                : null;
    }

    // Where there is no hour at all that suits everybody, the wanted one stays, and they are asked.
    private static SessionDate Suiting(
        IReadOnlyList<MemberClock> clocks, Session? last, TimeSpan length, DateTimeOffset wanted, TimeSpan span, DateTimeOffset earliest)
    {
        var unfit = clocks
            .Where(clock => !SessionHours.Fits(clock, wanted, length))
            .Select(clock => clock.PersonId)
            .Except(last?.KeptBy ?? [])
            .ToList();
        return clocks.Count == 0 ? new SessionDate(wanted) { UnfitFor = last?.UnfitFor, KeptBy = last?.KeptBy }
            : unfit.Count == 0 && wanted >= earliest ? new SessionDate(wanted) { KeptBy = last?.KeptBy }
            : SessionHours.Next(clocks, length, wanted, span, earliest) is { } other ? new SessionDate(other)
            : new SessionDate(wanted) { UnfitFor = unfit.Count > 0 ? unfit : null, KeptBy = last?.KeptBy };
    }

    private static Decision<PlannedSession?> Put(
        SessionPlanFacts facts, Agreement agreement, SessionDate date, DateTimeOffset now, bool isLast = false)
    {
        var mentorship = facts.Mentorship.Value;
        var session = new Session(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            mentorship.SessionsPlanned + 1,
            date.StartsAt,
            agreement.Minutes,
            [.. mentorship.Members.Select(member => member.PersonId)],
            agreement.BackupChannel,
            Room: facts.Room,
            UnfitFor: date.UnfitFor,
            Channel: agreement.Channel,
            Offered: date.Offered,
            KeptBy: date.KeptBy)
        {
            IsLast = isLast,
            HostId = mentorship.IsCircle ? CircleDecisions.NextHost(mentorship, facts.Last?.HostId, facts.Away) : null,
            Quorum = mentorship.Circle?.Quorum,
        };
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId));
        return new Decision<PlannedSession?>(Show(session, agreement.Frequency) with { Proof = facts.Proof })
        {
            Writes = new Batch().Create(session).Replace(facts.Mentorship, mentorship with { SessionsPlanned = session.Number }),
            Notes = [new LedgerNote(actor, DecisionName.SessionPlanned, session.Id, session.StartsAt.ToString("O"), agreement)],
            Signals = RoomSignals.Wanted(session),
            Mails = Ask(session, facts.Last?.UnfitFor, now),
        };
    }

    // A question that stands already is not asked again.
    private static IReadOnlyList<MailOrder> Ask(Session session, IReadOnlyList<string>? before, DateTimeOffset now) =>
        (session.UnfitFor ?? []).Except(before ?? []).Any() ? [.. HourQuestions.Of(session, "planned", now)] : [];

    private static PlannedSession Show(Session session, TimeSpan frequency) =>
        new(session.SessionId, session.StartsAt, TimeSpan.FromMinutes(session.Minutes), session.Sequence, frequency);

    /// <param name="StartsAt">When the session is.</param>
    private sealed record SessionDate(DateTimeOffset StartsAt)
    {
        public IReadOnlyList<string>? UnfitFor { get; init; }

        public IReadOnlyList<string>? KeptBy { get; init; }

        public IReadOnlyList<DateTimeOffset>? Offered { get; init; }
    }
}
