using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>What people do at a speed-mentoring event (R34): say that they come, be there, go, walk in, and say whom they want to meet again.</summary>
public sealed class SpeedDoorActs(Decider decider, PersonActs people)
{
    /// <summary>Says whether one comes.</summary>
    public Task<Verdict<SpeedSeat>> SignUpAsync(
        string programId, int number, string personId, bool comes, CancellationToken cancellation = default) => DecideAsync(
        programId,
        number,
        personId,
        facts => facts.Enrollment is { } enrollment
            ? SpeedDecisions.SignUp(facts.Program, facts.Event, enrollment, facts.Seat?.Value, comes, decider.Now)
            : RefusalReason.NotAMember,
        (facts, _) => Consequences.Of(
            new LedgerNote(Actors.Person(personId), DecisionName.SpeedAnswered, facts.Event.Id, comes ? "comes" : "does not come")),
        cancellation);

    /// <summary>
    /// Gives a sign that one is there; the page of the event gives it about once a minute, and who has no script at every turn. The ledger notes who comes,
    /// and no further sign.
    /// </summary>
    public Task<Verdict<SpeedSeat>> CheckInAsync(string programId, int number, string personId, CancellationToken cancellation = default) => DecideAsync(
        programId,
        number,
        personId,
        facts => (facts.Enrollment, facts.Seat) switch
        {
            ({ } enrollment, _) => SpeedDecisions.CheckIn(facts.Program, facts.Event, enrollment, facts.Seat?.Value, decider.Now),
            (null, { Value: var seat }) when WalkIn.IsOne(personId) => SpeedDecisions.CheckIn(facts.Event, seat, decider.Now),
            _ => RefusalReason.NotAMember,
        },
        (facts, seat) => facts.IsHere(decider.Now) ? new Consequences([], []) : Came(facts, seat),
        cancellation);

    /// <summary>Goes, before the event is over.</summary>
    public Task<Verdict<SpeedSeat>> LeaveAsync(string programId, int number, string personId, CancellationToken cancellation = default) => DecideAsync(
        programId,
        number,
        personId,
        facts => facts.Seat is { Value: var seat } ? SpeedDecisions.Leave(facts.Event, seat, decider.Now) : RefusalReason.NotAMember,
        (facts, _) => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SpeedLeft, facts.Event.Id, "left")),
        cancellation);

    /// <summary>Says that nobody came to one's meeting: who was missed is planned for again after their next sign.</summary>
    /// <returns>The meeting.</returns>
    public async Task<Verdict<SpeedMeeting>> ReportMissingAsync(
        string programId, int number, string personId, string meetingId, CancellationToken cancellation = default)
    {
        var meeting = (await decider.Store.SpeedMeetingsAsync(programId, number, turn: null, cancellation)).Find(one => one.MeetingId == meetingId);
        if (meeting is null || !meeting.Has(personId))
        {
            return RefusalReason.NotAMember;
        }

        Verdict<SpeedSeat>? last = null;
        foreach (var missed in meeting.Others(personId))
        {
            last = await DecideAsync(
                programId,
                number,
                missed,
                facts => facts.Seat is { Value: var seat } ? SpeedDecisions.Miss(meeting, personId, seat, decider.Now) : RefusalReason.NotAMember,
                (facts, seat) => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.SpeedMissed, facts.Event.Id, seat.PersonId)),
                cancellation);
        }

        return last?.Refusal is { } refusal ? refusal : meeting;
    }

    /// <summary>Comes in by the code on the wall; the same form sent twice is one walk-in.</summary>
    /// <returns>Who came in, with a seat; already done for the same form.</returns>
    public async Task<Verdict<WalkIn>> WalkInAsync(string programId, int number, WalkInDraft draft, CancellationToken cancellation = default)
    {
        var knownAs = PersonRules.IsMailAddress(draft.Email)
            && await people.FindByEmailAsync(draft.Email, cancellation) is { Standing: not Standing.Left } person ? person.PersonId : null;
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (!WalkIn.IsOne(draft.Key) || await ReadAsync(programId, number, WalkIn.IdOf(draft.Key), token) is not { } facts)
                {
                    return new Decision<Verdict<WalkIn>>(RefusalReason.Unknown);
                }

                var known = await decider.Store.FindAsync(WalkIn.KeyOf(programId, number, WalkIn.IdOf(draft.Key)), token);
                var decided = SpeedDecisions.Enter(facts.Program, facts.Event, known?.Value, draft, knownAs, decider.Now);
                if (decided.Value is not { } walkIn)
                {
                    return new Decision<Verdict<WalkIn>>(decided);
                }

                var seat = new SpeedSeat(programId, number, walkIn.WalkInId, walkIn.Role) { CameAt = decider.Now, SeenAt = decider.Now };
                var came = Came(facts, seat);
                return new Decision<Verdict<WalkIn>>(decided)
                {
                    Writes = new Batch().Create(walkIn).Create(seat),
                    Notes = came.Notes,
                    Signals = came.Signals,
                };
            },
            cancellation);
    }

    /// <summary>Says whether one wants to meet somebody again, with a note for oneself. The ledger says that it was said, never what, nor of whom.</summary>
    public Task<Verdict<SpeedAnswer>> AnswerAsync(
        string programId, int number, string personId, string aboutId, bool again, string? note, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(SpeedEvent.KeyOf(programId, number), token) is not { Value: var held })
                {
                    return new Decision<Verdict<SpeedAnswer>>(RefusalReason.Unknown);
                }

                var met = personId != aboutId
                    && (await decider.Store.SpeedMeetingsAsync(programId, number, turn: null, token)).Exists(one => one.Has(personId) && one.Has(aboutId));
                var stored = await decider.Store.FindAsync(SpeedAnswer.KeyOf(programId, number, personId, aboutId), token);
                var decided = SpeedDecisions.Answer(held, met, stored?.Value, personId, aboutId, again, note, decider.Now);
                return decided.Value is not { } answer
                    ? new Decision<Verdict<SpeedAnswer>>(decided)
                    : new Decision<Verdict<SpeedAnswer>>(decided)
                    {
                        Writes = stored is null ? new Batch().Create(answer) : new Batch().Replace(stored, answer),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SpeedSaid, held.Id, "said")],
                    };
            },
            cancellation);

    // Who comes while a turn is under way may be given somebody who has nobody.
    private Consequences Came(SpeedFacts facts, SpeedSeat seat) => Consequences.Of(
        new LedgerNote(
            Actors.Person(seat.PersonId), DecisionName.SpeedCame, facts.Event.Id, WalkIn.IsOne(seat.PersonId) ? "walked in" : seat.Role.ToString()),
        facts.Event.StageAt(decider.Now) is SpeedStage.Turn ? [SpeedSignals.Arrived(facts.Event, seat.PersonId)] : []);

    private Task<Verdict<SpeedSeat>> DecideAsync(
        string programId,
        int number,
        string personId,
        Func<SpeedFacts, Verdict<SpeedSeat>> decide,
        Func<SpeedFacts, SpeedSeat, Consequences> then,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await ReadAsync(programId, number, personId, token) is not { } facts)
                {
                    return new Decision<Verdict<SpeedSeat>>(RefusalReason.Unknown);
                }

                var decided = decide(facts);
                if (decided.Value is not { } seat)
                {
                    return new Decision<Verdict<SpeedSeat>>(decided);
                }

                var consequences = then(facts, seat);
                return new Decision<Verdict<SpeedSeat>>(decided)
                {
                    Writes = facts.Seat is null ? new Batch().Create(seat) : new Batch().Replace(facts.Seat, seat),
                    Notes = consequences.Notes,
                    Signals = consequences.Signals,
                };
            },
            cancellation);

    private async Task<SpeedFacts?> ReadAsync(string programId, int number, string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
        && await decider.Store.FindAsync(SpeedEvent.KeyOf(programId, number), cancellation) is { Value: var held }
            ? new SpeedFacts(
                program,
                held,
                (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation))?.Value,
                await decider.Store.FindAsync(SpeedSeat.KeyOf(programId, number, personId), cancellation))
            : null;

    /// <param name="Enrollment">Null for who is not in the program.</param>
    /// <param name="Seat">Null for who has none yet.</param>
    private sealed record SpeedFacts(MentoringProgram Program, SpeedEvent Event, Enrollment? Enrollment, Stored<SpeedSeat>? Seat)
    {
        public bool IsHere(DateTimeOffset now) => Seat is { Value: var seat } && SpeedPresence.IsHere(Event, seat, now);
    }
}
