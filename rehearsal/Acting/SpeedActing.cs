using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Speed;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// How people are at a speed-mentoring event: most say that they come, some of those are late or go early, and whom they want to meet again they say in the
/// pauses, or when they are asked afterwards.
/// </summary>
public sealed class SpeedActing(World world, IDocumentStore store, SpeedDoorActs door)
{
    private const double Comes = 0.8;
    private const double GoesEarly = 0.1;
    private const double SaysThatTheyGo = 0.5;
    private const double SaysAtOnce = 0.6;
    private const double Again = 0.5;
    private const double Notes = 0.2;

    // The page gives a sign about once a minute; one before each turn says as much.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    /// <param name="at">When the first turn begins, UTC; of another date they say it again.</param>
    public void Invited(Participant who, string programId, int number, DateTimeOffset at) => world.Maybe(who, async () =>
    {
        var comes = who.Chance.Happens(Comes);
        if (await World.DoAsync(door.SignUpAsync(programId, number, who.PersonId, comes)) is not null
            && comes
            && who.Chance.Happens(who.Temperament.Shows)
            && await HeldAsync(programId, number, at) is { } held)
        {
            Come(who, held);
        }
    });

    /// <summary>Those whom they have said nothing of yet.</summary>
    public void AskedAfterwards(Participant who, string programId, int number) => world.Maybe(who, () => SayAsync(who, programId, number, turn: null));

    private void Come(Participant who, SpeedEvent held)
    {
        var isOnTime = who.Chance.Happens(who.Temperament.OnTime);

        // People do not all knock in the same second.
        var own = TimeSpan.FromMilliseconds(who.Chance.From(1, 20_000));
        var comesAt = held.At.AddMinutes(isOnTime ? -who.Chance.From(1, 8) : who.Chance.From(2, 25)) + own;
        var last = who.Chance.Happens(GoesEarly) ? who.Chance.From(1, held.Turns) : held.Turns;
        At(comesAt, () => door.CheckInAsync(held.ProgramId, held.Number, who.PersonId));
        foreach (var turn in Enumerable.Range(1, last).Where(turn => held.TurnEnd(turn) > comesAt))
        {
            if (held.TurnStart(turn) - Ahead + own > comesAt)
            {
                At(held.TurnStart(turn) - Ahead + own, () => door.CheckInAsync(held.ProgramId, held.Number, who.PersonId));
            }

            if (who.Chance.Happens(SaysAtOnce))
            {
                world.At(held.TurnEnd(turn) + (Ahead / 2) + own, () => SayAsync(who, held.ProgramId, held.Number, turn));
            }
        }

        if (last < held.Turns && who.Chance.Happens(SaysThatTheyGo))
        {
            At(held.TurnEnd(last) + Ahead + own, () => door.LeaveAsync(held.ProgramId, held.Number, who.PersonId));
        }

        // Of one that was moved they have another invitation.
        void At(DateTimeOffset moment, Func<Task<Verdict<SpeedSeat>>> act) => world.At(moment, async () =>
        {
            if (!who.IsAway && await HeldAsync(held.ProgramId, held.Number, held.At) is not null)
            {
                await World.DoAsync(act());
            }
        });
    }

    private async Task<SpeedEvent?> HeldAsync(string programId, int number, DateTimeOffset at) =>
        await world.FindAsync(SpeedEvent.KeyOf(programId, number)) is { CalledOffAt: null } held && held.At == at ? held : null;

    private async Task SayAsync(Participant who, string programId, int number, int? turn)
    {
        var said = (await store.SpeedAnswersAsync(programId, number, who.PersonId)).Select(answer => answer.AboutId).ToHashSet();
        var met = (await store.SpeedMeetingsAsync(programId, number, turn)).Where(meeting => meeting.Has(who.PersonId));
        foreach (var other in met.SelectMany(meeting => meeting.Others(who.PersonId)).Where(said.Add))
        {
            var again = who.Chance.Happens(Again);
            var note = who.Chance.Happens(Notes) ? "Knows people whom I would like to know." : null;
            await World.DoAsync(door.AnswerAsync(programId, number, who.PersonId, other, again, note));
        }
    }
}
