using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Changes;

/// <summary>Stops a program before its end, kindly: with words for everybody, and with nothing taken from what they did.</summary>
public sealed class StopActs(Decider decider)
{
    /// <param name="words">For everybody who takes part, by language tag; each may be empty.</param>
    /// <param name="languages">Tags of the languages that there are.</param>
    /// <returns>Refused over an open concern (R19). A second click changes nothing.</returns>
    public async Task<Verdict<ProgramStop>> StopAsync(
        string programId,
        IReadOnlyDictionary<string, string?> words,
        IReadOnlyCollection<string> languages,
        string actor,
        CancellationToken cancellation = default)
    {
        var stopped = await decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is { } stored
                ? Decide(
                    stored,
                    ProgramStop.Decide(
                        stored.Value, words, languages, await OpenConcerns.CountAsync(decider.Store, programId, token), actor, decider.Now),
                    await decider.Store.StoredEventsAsync(programId, token),
                    decider.Now)
                : new Decision<Verdict<ProgramStop>>(RefusalReason.Unknown),
            cancellation);
        if (stopped.Value is not null || stopped.Refusal is { Reason: RefusalReason.AlreadyDone })
        {
            var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
            await decider.Store.WriteAsync(new Batch().Upsert(ProgramListing.Of(program)), cancellation);
        }

        return stopped;
    }

    internal static Decision<Verdict<ProgramStop>> Decide(
        Stored<MentoringProgram> stored, Verdict<ProgramStop> decided, IReadOnlyList<Stored<ProgramEvent>> events, DateTimeOffset now)
    {
        if (decided.Value is not { } stop)
        {
            return new Decision<Verdict<ProgramStop>>(decided);
        }

        var program = stored.Value;
        var writes = new Batch().Replace(stored, program with { Status = ProgramStatus.Stopped }).Create(stop);
        var signals = new List<Signal>
        {
            Signals.Raise(InstanceIds.Program(program.ProgramId, program.InstanceVersion), new Ended(EndReason.ProgramStopped)),
            Signals.Start(nameof(StopOrchestrator), InstanceIds.Stop(program.ProgramId), new StopInput(program.ProgramId, program.Policy.WorkItems)),
        };
        signals.AddRange(IntroductionSignals.End(program, EndReason.ProgramStopped));
        foreach (var kind in EventDecisions.Kinds)
        {
            var known = events.FirstOrDefault(one => one.Value.Kind == kind);
            if (EventDecisions.CallOff(program, known?.Value ?? new ProgramEvent(program.ProgramId, kind), now).Value is { } off)
            {
                writes = known is null ? writes.Create(off) : writes.Replace(known, off);
                signals.AddRange(EventSignals.Changed(program, kind));
            }
        }

        return new Decision<Verdict<ProgramStop>>(decided)
        {
            Writes = writes,
            Notes = [new LedgerNote(stop.StoppedBy, DecisionName.ProgramStopped, $"program:{program.ProgramId}", $"version {program.Version}", stop.Words)],
            Signals = signals,
        };
    }
}
