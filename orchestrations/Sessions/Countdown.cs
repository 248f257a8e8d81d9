using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What a countdown came to.</summary>
internal enum Meeting
{
    /// <summary>Everybody is in the room.</summary>
    Begun,

    /// <summary>Nobody, or one person, and no new time was chosen.</summary>
    Alone,

    /// <summary>A member chose another time.</summary>
    Moved,

    /// <summary>The clocks stood still; the date must move by the same span.</summary>
    Shifted,

    /// <summary>The mentorship is over.</summary>
    Ended,
}

/// <summary>Counts down to one session's start and through its first minutes; every date is taken from the session as last moved.</summary>
internal sealed class Countdown(Stage stage, Recipients members, SessionPolicy policy, PlannedSession planned)
{
    private PlannedSession session = planned;
    private TimeSpan shift;

    public DateTimeOffset EndsAt => session.StartsAt + session.Length;

    public async Task<Meeting> RunAsync() =>
        await AskForTopicsAsync()
        ?? await ThenAsync(session.StartsAt - policy.ReminderBefore, MailTemplate.SessionReminder)
        ?? await ArriveByAsync(session.StartsAt + policy.RescueAfter, MailTemplate.SessionRescue)
        ?? await ArriveByAsync(session.StartsAt + policy.NewTimeAfter, MailTemplate.SessionNewTime)
        ?? await ArriveByAsync(session.StartsAt + policy.NewTimePatience, template: null)
        ?? Meeting.Alone;

    /// <summary>Moves the date by the span of the pause that is just over.</summary>
    public async Task ShiftAsync()
    {
        session = await stage.StepAsync<PlannedSession>(nameof(ShiftSession), new SessionShift(stage.ProgramId, session.SessionId, shift, session.Sequence));
        await stage.MailAsync(MailTemplate.SessionMoved, members);
    }

    // Only programs that ask in a mail of its own: the invitation asks as well.
    private async Task<Meeting?> AskForTopicsAsync() =>
        policy.AgendaBefore is { } before ? await ThenAsync(session.StartsAt - before, MailTemplate.SessionAgenda) : null;

    // What is due already (the pair booked for tomorrow) is sent at once.
    private async Task<Meeting?> ThenAsync(DateTimeOffset moment, MailTemplate template)
    {
        while (moment > stage.Now)
        {
            var reply = await stage.WaitAsync<SessionMoved>(moment - stage.Now, untilShifted: true);
            if (Turn(reply.Event, reply.Shift) is { } turn)
            {
                return turn;
            }
        }

        await stage.MailAsync(template, members);
        return null;
    }

    private async Task<Meeting?> ArriveByAsync(DateTimeOffset moment, MailTemplate? template)
    {
        while (moment > stage.Now)
        {
            var reply = await stage.WaitAsync<EverybodyArrived, SessionMoved>(moment - stage.Now, untilShifted: true);
            if (reply.First is not null)
            {
                return Meeting.Begun;
            }

            if (Turn(reply.Second, reply.Shift) is { } turn)
            {
                return turn;
            }
        }

        if (template is { } sent)
        {
            await stage.MailAsync(sent, members);
        }

        return null;
    }

    // A move that was seen before (a repeated event) is none.
    private Meeting? Turn(SessionMoved? moved, TimeSpan paused)
    {
        if (stage.Ended is not null)
        {
            return Meeting.Ended;
        }

        if (moved is not null && moved.Sequence > session.Sequence)
        {
            session = session with { StartsAt = moved.StartsAt, Sequence = moved.Sequence };
            return Meeting.Moved;
        }

        shift = paused;
        return paused > TimeSpan.Zero ? Meeting.Shifted : null;
    }
}
