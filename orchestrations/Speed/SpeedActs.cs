using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>What coordinators do with speed-mentoring events (R34).</summary>
public sealed class SpeedActs(Decider decider, VideoSettings video, IPersonIdSource ids)
{
    /// <summary>Sets one up; from now on the clock runs it. Asked for twice, it is one.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> where one begins at that very time.</returns>
    public Task<Verdict<SpeedEvent>> SetUpAsync(string programId, SpeedPlan plan, string actor, CancellationToken cancellation = default)
    {
        var code = SpeedCode.Of(ids.Next());
        return decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<SpeedEvent>>(RefusalReason.Unknown);
                }

                var known = await decider.Store.SpeedEventsAsync(programId, token);
                if (known.Any(one => one.CalledOffAt is null && one.At == plan.At))
                {
                    return new Decision<Verdict<SpeedEvent>>(RefusalReason.AlreadyDone);
                }

                var number = 1 + known.Select(one => one.Number).DefaultIfEmpty().Max();
                var decided = SpeedDecisions.SetUp(program, number, plan, code, video, decider.Now);
                return decided.Value is not { } held
                    ? new Decision<Verdict<SpeedEvent>>(decided)
                    : new Decision<Verdict<SpeedEvent>>(decided)
                    {
                        Writes = new Batch().Create(held),
                        Notes = [new LedgerNote(actor, DecisionName.SpeedSetUp, held.Id, $"{held.Turns} turns of {held.Minutes} minutes", plan)],
                        Signals = [SpeedSignals.Wanted(program, held)],
                    };
            },
            cancellation);
    }

    /// <summary>Moves one, or has it otherwise; who was told of it is told again, and says again whether they come.</summary>
    /// <param name="actor">As above.</param>
    public Task<Verdict<SpeedEvent>> ChangeAsync(
        string programId, int number, SpeedPlan plan, string actor, CancellationToken cancellation = default) => DecideAsync(
        programId,
        number,
        (program, held) => SpeedDecisions.Change(program, held, plan, video, decider.Now),
        changed => new LedgerNote(actor, DecisionName.SpeedChanged, changed.Id, $"{changed.At:O}", plan),
        cancellation);

    /// <summary>Calls one off; who was told of it hears it, and it leaves their calendars.</summary>
    /// <param name="actor">As above.</param>
    public Task<Verdict<SpeedEvent>> CallOffAsync(string programId, int number, string actor, CancellationToken cancellation = default) => DecideAsync(
        programId,
        number,
        (_, held) => SpeedDecisions.CallOff(held, decider.Now),
        off => new LedgerNote(actor, DecisionName.SpeedCalledOff, off.Id, "called off"),
        cancellation);

    private Task<Verdict<SpeedEvent>> DecideAsync(
        string programId,
        int number,
        Func<MentoringProgram, SpeedEvent, Verdict<SpeedEvent>> decide,
        Func<SpeedEvent, LedgerNote> note,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program }
                    || await decider.Store.FindAsync(SpeedEvent.KeyOf(programId, number), token) is not { } stored)
                {
                    return new Decision<Verdict<SpeedEvent>>(RefusalReason.Unknown);
                }

                var decided = decide(program, stored.Value);
                if (decided.Value is not { } held)
                {
                    return new Decision<Verdict<SpeedEvent>>(decided);
                }

                // What was asked about the date of before needs no answer any more.
                var item = held.At != stored.Value.At || held.CalledOffAt is not null
                    ? await decider.Store.FindAsync(SpeedItems.KeyOf(stored.Value), token)
                    : null;
                var settled = SpeedItems.Settle(item, decider.Now);
                return new Decision<Verdict<SpeedEvent>>(decided)
                {
                    Writes = new Batch().Replace(stored, held).Include(settled.Writes),
                    Notes = [note(held), .. settled.Notes],
                    Signals = [SpeedSignals.Changed(held)],
                };
            },
            cancellation);
}
