using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>What a countdown came to.</summary>
internal enum Meeting
{
    /// <summary>They met, up to the end.</summary>
    Held,

    /// <summary>They did not come together, or not again, and no new time was chosen.</summary>
    Apart,

    /// <summary>Its time is over out of sight: what is reported or told of it decides, and else it is not known.</summary>
    Over,

    /// <summary>A member chose another time, or another length or place.</summary>
    Moved,

    /// <summary>It has been moved until a whole rhythm after its first date, and is still ahead.</summary>
    Slipped,

    /// <summary>The clocks stood still; the date must move by the same span.</summary>
    Shifted,

    /// <summary>The mentorship is over.</summary>
    Ended,
}

/// <summary>Counts down to one session's start and through it to its end; every date is taken from the session as last moved.</summary>
internal sealed class Countdown(Stage stage, Recipients members, SessionPolicy policy, PlannedSession planned)
{
    /// <summary>How long after the end a provider is asked who was there: soon, and once more when its room has closed.</summary>
    private static readonly TimeSpan[] Reports = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(45)];

    private MeetingProof proof = planned.Proof;
    private PlannedSession session = planned;
    private TimeSpan shift;
    private DateTimeOffset slipsAt = planned.StartsAt + planned.Frequency;
    private bool hasSlipped;

    /// <summary>How often its members chose another time.</summary>
    public int Moves { get; private set; }

    /// <summary>Whether its members know of the last change already.</summary>
    public bool IsTold { get; private set; }

    private DateTimeOffset EndsAt => session.StartsAt + session.Length;

    public async Task<Meeting> RunAsync() =>
        await SlipAsync()
        ?? await AskForTopicsAsync()
        ?? await ThenAsync(session.StartsAt - policy.ReminderBefore, MailTemplate.SessionReminder)
        ?? await ArriveByAsync(session.StartsAt + policy.RescueAfter, RescueStep.Call)
        ?? await ArriveByAsync(session.StartsAt + policy.NewTimeAfter, RescueStep.Offer)
        ?? await FindOutAsync()
        ?? await ArriveByAsync(session.StartsAt + policy.NewTimePatience, step: null)
        ?? Meeting.Apart;

    /// <summary>Moves the date by the span of the pause that is just over.</summary>
    public async Task ShiftAsync()
    {
        session = await stage.StepAsync<PlannedSession>(nameof(ShiftSession), new SessionShift(stage.ProgramId, session.SessionId, shift, session.Sequence));
        slipsAt += shift;
        await stage.MailAsync(MailTemplate.SessionMoved, members);
    }

    // Two rhythms without a session, where this one is not about to be held.
    private async Task<Meeting?> SlipAsync()
    {
        if (hasSlipped || slipsAt > session.StartsAt - (policy.AgendaBefore ?? policy.ReminderBefore))
        {
            return null;
        }

        if (await UntilAsync(slipsAt) is { } turn)
        {
            return turn;
        }

        hasSlipped = true;
        return Meeting.Slipped;
    }

    // Only programs that ask in a mail of its own: the invitation asks as well.
    private async Task<Meeting?> AskForTopicsAsync() =>
        policy.AgendaBefore is { } before ? await ThenAsync(session.StartsAt - before, MailTemplate.SessionAgenda) : null;

    // What is due already (the pair booked for tomorrow) is sent at once.
    private async Task<Meeting?> ThenAsync(DateTimeOffset moment, MailTemplate template)
    {
        if (await UntilAsync(moment) is { } turn)
        {
            return turn;
        }

        await stage.MailAsync(template, members);
        return null;
    }

    private async Task<Meeting?> UntilAsync(DateTimeOffset moment)
    {
        while (moment > stage.Now)
        {
            var reply = await stage.WaitAsync<SessionMoved>(moment - stage.Now, untilShifted: true);
            if (Turn(reply.Event, reply.Shift) is { } turn)
            {
                return turn;
            }
        }

        return null;
    }

    // Who is in the room finishes the talk, whatever ends or pauses meanwhile.
    private async Task<Meeting> StayAsync()
    {
        while (EndsAt > stage.Now && stage.Ended is null)
        {
            var left = await stage.WaitAsync<LeftAlone>(EndsAt - stage.Now);
            if (left.Event is { } alone && alone.Sequence == session.Sequence && await FindBackAsync(alone.Since) is { } meeting)
            {
                return meeting;
            }
        }

        return proof is MeetingProof.Report ? await LearnAsync(everybodyCame: true) : Meeting.Held;
    }

    /// <returns>Null where the page itself sees whether they meet.</returns>
    private async Task<Meeting?> FindOutAsync() =>
        proof is MeetingProof.Presence ? null : await ArriveByAsync(EndsAt, step: null) ?? await LearnAsync(everybodyCame: false);

    // Out of sight, a report tells whether they met, or one of them does; they can also choose another time. Who said that they came is believed where
    // there is no report.
    private async Task<Meeting> LearnAsync(bool everybodyCame)
    {
        bool? met = null;
        foreach (var after in proof is MeetingProof.Report ? Reports : [])
        {
            if (await TellByAsync(EndsAt + after) is { } told)
            {
                return told;
            }

            met = await ReadReportAsync();
            if (met is true)
            {
                return Meeting.Over;
            }
        }

        if (stage.Ended is not null || (everybodyCame && met is null))
        {
            return Meeting.Over;
        }

        await stage.MailAsync(MailTemplate.SessionMet, members);
        return await TellByAsync(EndsAt + policy.NewTimePatience) ?? Meeting.Over;
    }

    // Null where there is no report, or none that can be read.
    private async Task<bool?> ReadReportAsync() =>
        (await stage.TryAsync<bool?>(nameof(ReadAttendance), new AttendanceReading(stage.ProgramId, session.SessionId), Retries.Brief)).Result;

    /// <returns>Null when nobody has said enough by then.</returns>
    private async Task<Meeting?> TellByAsync(DateTimeOffset moment)
    {
        while (moment > stage.Now)
        {
            var reply = await stage.WaitAsync<MeetingTold, SessionMoved>(moment - stage.Now);
            if (stage.Ended is not null || reply.First?.Sequence >= session.Sequence)
            {
                return Meeting.Over;
            }

            if (Turn(reply.Second, paused: TimeSpan.Zero) is { } turn)
            {
                return turn;
            }

            moment += reply.Shift;
        }

        return null;
    }

    /// <returns>Null when nothing was broken: they had found back by themselves, or gone home.</returns>
    private async Task<Meeting?> FindBackAsync(DateTimeOffset since)
    {
        await stage.UntilAsync(since + policy.RescueAfter);
        return stage.Ended is null && await RescueAsync(RescueStep.Break) is { } broke
            ? await RestoreByAsync(broke, broke + policy.NewTimeAfter, RescueStep.Offer)
                ?? await RestoreByAsync(broke, session.StartsAt + policy.NewTimePatience, step: null)
                ?? Meeting.Apart
            : null;
    }

    private Task<Meeting?> ArriveByAsync(DateTimeOffset moment, RescueStep? step) =>
        TogetherByAsync<EverybodyArrived>(moment, arrived => arrived.Sequence >= session.Sequence, step);

    private Task<Meeting?> RestoreByAsync(DateTimeOffset broke, DateTimeOffset moment, RescueStep? step) =>
        TogetherByAsync<CallRestored>(moment, restored => restored.BrokeAt == broke, step);

    /// <param name="counts">Whether the news is of now: a copy of an older one is none.</param>
    /// <param name="step">What is done when the moment comes and they are not together; null for nothing.</param>
    private async Task<Meeting?> TogetherByAsync<T>(DateTimeOffset moment, Func<T, bool> counts, RescueStep? step)
        where T : class
    {
        while (moment > stage.Now)
        {
            var reply = await stage.WaitAsync<T, SessionMoved>(moment - stage.Now, untilShifted: true);
            if (reply.First is { } together && counts(together))
            {
                return await StayAsync();
            }

            if (Turn(reply.Second, reply.Shift) is { } turn)
            {
                return turn;
            }
        }

        if (step is { } due)
        {
            await RescueAsync(due);
        }

        return null;
    }

    // Since when the call is broken, if it is.
    private Task<DateTimeOffset?> RescueAsync(RescueStep step) => stage.StepAsync<DateTimeOffset?>(
        nameof(RescueSession), new RescueOrder(stage.ProgramId, session.SessionId, session.Sequence, step, policy.RescueAfter));

    // A move that was seen before (a repeated event) is none.
    private Meeting? Turn(SessionMoved? moved, TimeSpan paused)
    {
        if (stage.Ended is not null)
        {
            return Meeting.Ended;
        }

        if (moved is not null && moved.Sequence > session.Sequence)
        {
            Moves += moved.IsTold || moved.StartsAt == session.StartsAt ? 0 : 1;
            IsTold = moved.IsTold;
            proof = moved.Proof ?? proof;
            slipsAt = moved.Frequency is { } frequency ? moved.StartsAt + frequency : slipsAt;
            session = session with
            {
                StartsAt = moved.StartsAt,
                Sequence = moved.Sequence,
                Length = moved.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : session.Length,
            };
            return Meeting.Moved;
        }

        shift = paused;
        return paused > TimeSpan.Zero ? Meeting.Shifted : null;
    }
}
