using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <param name="Turn">From 1.</param>
public sealed record SpeedTurnKey(string ProgramId, int Number, int Turn);

/// <summary>
/// Says who meets whom in a turn, from who is there: everybody who has nobody to meet in it. Run again it finds those whom it has given somebody, and so
/// gives who came late somebody who was left.
/// </summary>
public sealed class PlanTurn(Decider decider, SpeedPeople people)
{
    /// <summary>Writes of one batch: fewer than a store takes, with the notes beside them.</summary>
    private const int MostWrites = 40;

    /// <returns>How many meetings were made now.</returns>
    [Function(nameof(PlanTurn))]
    public async Task<int> RunAsync([ActivityTrigger] SpeedTurnKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.ProgramId, input.Number), cancellation);
        var now = decider.Now;
        var planned = await decider.Store.FindAsync(SpeedTurn.KeyOf(input.ProgramId, input.Number, input.Turn), cancellation);
        if (!IsTimeFor(held, input.Turn, isLate: planned is not null, now))
        {
            return 0;
        }

        var meetings = await decider.Store.SpeedMeetingsAsync(input.ProgramId, input.Number, turn: null, cancellation);
        var busy = meetings.Where(meeting => meeting.Turn == input.Turn).SelectMany(meeting => meeting.PersonIds).ToHashSet(StringComparer.Ordinal);
        var here = (await decider.Store.SpeedSeatsAsync(input.ProgramId, input.Number, cancellation))
            .Where(seat => SpeedPresence.IsHere(held, seat, now))
            .ToList();
        var free = here.Where(seat => !busy.Contains(seat.PersonId)).ToList();
        var roster = await people.ReadAsync(program, held, free, meetings, now, cancellation);
        var pairing = SpeedPlanner.Plan(roster);
        var first = meetings.Count(meeting => meeting.Turn == input.Turn);
        IReadOnlyList<SpeedMeeting> made =
            [.. pairing.Meetings.Select((together, place) => MeetingOf(held, input.Turn, first + place + 1, together, now))];
        foreach (var part in made.Chunk(MostWrites))
        {
            await decider.DecideAsync(held.Partition, token => MakeAsync(part, token), cancellation);
        }

        if (planned is null)
        {
            IReadOnlyList<string> alone = pairing.Third is { } third ? [.. pairing.Idle, third] : pairing.Idle;
            foreach (var part in alone.Chunk(MostWrites))
            {
                await decider.DecideAsync(held.Partition, token => SitOutAsync(held, input.Turn, part, token), cancellation);
            }
        }

        var turn = new SpeedTurn(
            input.ProgramId, input.Number, input.Turn, planned?.Value.PlannedAt ?? now, first + made.Count, here.Count, pairing.Idle.Count);
        await decider.DecideAsync(held.Partition, _ => Task.FromResult(Planned(turn, made)), cancellation);
        return made.Count;
    }

    // Who comes in the second half of a turn waits for the next.
    private static bool IsTimeFor(SpeedEvent held, int turn, bool isLate, DateTimeOffset now) =>
        held.StageAt(now) is SpeedStage.Turn && held.TurnAt(now) == turn && (!isLate || (held.TurnEnd(turn) - now) * 2 >= TimeSpan.FromMinutes(held.Minutes));

    private static SpeedMeeting MeetingOf(SpeedEvent held, int turn, int table, IReadOnlyList<string> personIds, DateTimeOffset now) => new(
        held.ProgramId,
        held.Number,
        turn,
        SpeedMeeting.IdOf(held.ProgramId, held.Number, turn, personIds),
        personIds,
        table,
        now,
        held.TurnEnd(turn));

    private async Task<Decision<bool>> MakeAsync(IReadOnlyList<SpeedMeeting> made, CancellationToken cancellation)
    {
        var writes = new Batch();
        foreach (var meeting in made)
        {
            if (await decider.Store.FindAsync(Key.Of(meeting), cancellation) is null)
            {
                writes.Create(meeting);
            }
        }

        return new Decision<bool>(true) { Writes = writes };
    }

    private async Task<Decision<bool>> SitOutAsync(SpeedEvent held, int turn, IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var writes = new Batch();
        foreach (var personId in personIds)
        {
            if (await decider.Store.FindAsync(SpeedSeat.KeyOf(held.ProgramId, held.Number, personId), cancellation) is { } seat
                && seat.Value.IdleIn?.Contains(turn) is not true)
            {
                writes.Replace(seat, seat.Value with { IdleIn = [.. seat.Value.IdleIn ?? [], turn] });
            }
        }

        return new Decision<bool>(true) { Writes = writes };
    }

    private static Decision<bool> Planned(SpeedTurn turn, IReadOnlyList<SpeedMeeting> made) => new(true)
    {
        Writes = new Batch().Upsert(turn),
        Notes =
        [
            new LedgerNote(
                Actors.Orchestrator(InstanceIds.Speed(turn.ProgramId, turn.Number)),
                DecisionName.SpeedTurnPlanned,
                SpeedEvent.KeyOf(turn.ProgramId, turn.Number).Id,
                $"turn {turn.Turn}: {turn.Meetings} meetings of {turn.Present} people",
                made.Select(meeting => meeting.PersonIds).ToList()),
        ],
    };
}
