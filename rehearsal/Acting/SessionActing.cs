using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>How people meet: on time, late, or not at all; who was left alone finds a new time. Some calls fail those who come.</summary>
public sealed class SessionActing(World world, SessionActs acts, MeetingActs meetings, CallPages calls, RehearsalSettings settings)
{
    private readonly Dictionary<string, Expected> expected = [];
    private readonly Dictionary<string, List<string>> present = [];

    /// <summary>A session came onto the calendar or was moved: everybody sees to be there, more or less.</summary>
    public void Planned(Session session)
    {
        if (session.Stage is not SessionStage.Planned)
        {
            expected.Remove(session.SessionId);
            present.Remove(session.SessionId);
            return;
        }

        if (!expected.TryGetValue(session.SessionId, out var known) || known.Sequence != session.Sequence)
        {
            expected[session.SessionId] = known = new Expected(session.Sequence, []);
            present.Remove(session.SessionId);
        }

        // Who leaves a circle meanwhile does not come, and who joins it does.
        known.PersonIds.IntersectWith(session.MemberIds);
        foreach (var who in session.MemberIds.Where(known.PersonIds.Add).Select(world.Cast.Find).OfType<Participant>())
        {
            if (who.Chance.Happens(who.Temperament.Shows))
            {
                var minutes = who.Chance.Happens(who.Temperament.OnTime) ? who.Chance.From(-4, 2) : who.Chance.From(4, 15);
                world.At(session.StartsAt.AddMinutes(minutes), () => ArriveAsync(who, session));
            }
        }
    }

    public void Invited(Participant who, string programId, string sessionId)
    {
        if (who.Chance.Happens(who.Temperament.Moves))
        {
            world.Later(who, () => MoveAsync(who, programId, sessionId));
        }
    }

    public void AskedForTopics(Participant who, string programId, string sessionId) =>
        world.Maybe(
            who, () => World.DoAsync(acts.SetAgendaAsync(programId, sessionId, who.PersonId, "What I tried since last time, and what is next.")));

    /// <summary>The other is waiting: some had only forgotten.</summary>
    public void Missed(Participant who, string programId, string sessionId)
    {
        if (!who.IsAway && who.Chance.Happens(0.4))
        {
            world.At(world.Now.AddMinutes(who.Chance.From(1, 6)), () => ComeAsync(who, programId, sessionId));
        }
    }

    public void OfferedNewTime(Participant who, string programId, string sessionId)
    {
        if (!who.IsAway && who.Chance.Happens(0.45))
        {
            world.At(world.Now.AddMinutes(who.Chance.From(2, 600)), () => MoveAsync(who, programId, sessionId));
        }
    }

    /// <summary>Where nobody sees it, most have met.</summary>
    public void AskedWhetherMet(Participant who, string programId, string sessionId) => world.Maybe(
        who, () => World.DoAsync(meetings.TellAsync(programId, sessionId, who.PersonId, who.Chance.Happens(who.Temperament.Shows))));

    /// <summary>The invitation to a session asks how the one before was.</summary>
    public void AskedAfterPrevious(Participant who, string programId, string sessionId) => world.Maybe(who, async () =>
    {
        if (await world.FindAsync(Session.KeyOf(programId, sessionId)) is { Number: > 1 } session)
        {
            await AnswerAsync(who, programId, Session.SessionIdOf(session.MentorshipId, session.Number - 1));
        }
    });

    public void AskedAfterwards(Participant who, string programId, string sessionId) => world.Maybe(who, () => AnswerAsync(who, programId, sessionId));

    private Task AnswerAsync(Participant who, string programId, string sessionId)
    {
        var score = Math.Clamp(who.Temperament.Content + who.Chance.From(-1, 1), 1, 5);
        var summary = who.Chance.Happens(0.5) ? "We agreed on one thing to try." : null;
        var step = who.Chance.Happens(0.4) ? "Try it in the next team meeting." : null;
        return World.DoAsync(acts.FollowUpAsync(programId, sessionId, who.PersonId, new FollowUpGiven(score, summary, step)));
    }

    private async Task ArriveAsync(Participant who, Session session)
    {
        if (!who.IsAway
            && expected.GetValueOrDefault(session.SessionId) is { } known
            && known.Sequence == session.Sequence
            && known.PersonIds.Contains(who.PersonId))
        {
            await ComeAsync(who, session.ProgramId, session.SessionId);
        }
    }

    // Alone they wait; with somebody there, both pages tell that media flow, which is what coming together means.
    private async Task ComeAsync(Participant who, string programId, string sessionId)
    {
        if (!present.TryGetValue(sessionId, out var there))
        {
            present.Add(sessionId, there = []);
        }

        if (!there.Contains(who.PersonId))
        {
            there.Add(who.PersonId);
            await (Fails(sessionId)
                ? calls.FailAsync(programId, sessionId, who.PersonId)
                : calls.MeetAsync(programId, sessionId, there));
        }
    }

    // Drawn from a stream of the session's own, so that a rate of none changes nothing that anybody else does.
    private bool Fails(string sessionId) =>
        settings.Behavior.BrokenCalls > 0
        && Chance.Of(settings.Seed, $"call {sessionId} {expected.GetValueOrDefault(sessionId)?.Sequence ?? 0}").Happens(settings.Behavior.BrokenCalls);

    private async Task MoveAsync(Participant who, string programId, string sessionId)
    {
        // A circle meets without those whom a time does not suit; its host alone looks for another.
        if (await world.FindAsync(Session.KeyOf(programId, sessionId)) is not { EverybodyArrived: false } session
            || (session.HostId is { } host && host != who.PersonId))
        {
            return;
        }

        IReadOnlyList<Profile> others =
        [
            .. session.MemberIds.Where(member => member != who.PersonId)
                .Select(world.Cast.Find)
                .OfType<Participant>()
                .Select(other => other.Member.Profile),
        ];
        if (others.Count > 0)
        {
            var newTime = CommonHour.After(world.Now + TimeSpan.FromHours(who.Chance.From(20, 90)), who.Member.Profile, others);
            await World.DoAsync(acts.MoveAsync(programId, sessionId, who.PersonId, newTime));
        }
    }

    /// <param name="PersonIds">Who has it in mind to come, or not.</param>
    private sealed record Expected(int Sequence, HashSet<string> PersonIds);
}
