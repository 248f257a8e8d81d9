using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Pilots;

/// <summary>What becomes of a pilot (R7): it is asked when the end is near, and decided once.</summary>
public sealed class PilotActs(Decider decider, StopActs stops, DraftActs drafts)
{
    /// <summary>Asks the coordinators of a pilot that comes to its end. Safe to repeat: each pilot is asked about once.</summary>
    public async Task AskWhenDueAsync(string programId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: { Pilot: true } program }
            && PilotDecisions.Ask(program, known: null, decider.Now).Value is not null)
        {
            await decider.DecideAsync(
                program.Partition,
                async token => Ask(program, await decider.Store.FindAsync(Pilot.KeyOf(programId), token), decider.Now),
                cancellation);
        }
    }

    /// <summary>
    /// Decides. What goes on begins as a draft; what stops is stopped first, with words for everybody, unless it is over. Safe to repeat where it was cut
    /// between the two.
    /// </summary>
    /// <param name="languages">Tags of the languages that there are.</param>
    /// <returns>Refused as a stop is, over an open concern; <see cref="RefusalReason.AlreadyDone"/> once it is decided.</returns>
    public async Task<Verdict<Pilot>> DecideAsync(
        string programId, PilotAnswer answer, NoteWriter by, IReadOnlyCollection<string> languages, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return RefusalReason.Unknown;
        }

        var before = await decider.Store.FindAsync(Pilot.KeyOf(programId), cancellation);
        var wanted = PilotDecisions.Decide(program, before?.Value, answer, by, decider.Now);
        if (wanted.Value is not { Decision: { } decision })
        {
            return wanted;
        }

        var refused = decision.Choice is PilotChoice.Stop
            ? await StopAsync(program, answer, by, languages, cancellation)
            : await BeginAsync(program, answer, decision, by, cancellation);
        return refused is not null ? refused : await decider.DecideAsync(
            program.Partition,
            async token => Decide(
                program,
                await decider.Store.FindAsync(Pilot.KeyOf(programId), token),
                await decider.Store.OpenItemsAsync(programId, WorkItemKind.PilotDecision, token),
                answer,
                by,
                decider.Now),
            cancellation);
    }

    internal static Decision<bool> Ask(MentoringProgram program, Stored<Pilot>? stored, DateTimeOffset now) =>
        PilotDecisions.Ask(program, stored?.Value, now).Value is not { } asked
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = stored is null ? new Batch().Create(asked) : new Batch().Replace(stored, asked),
                Notes = [new LedgerNote(Actors.System, DecisionName.PilotAsked, $"program:{program.ProgramId}", "asked")],
                Signals =
                [
                    Signals.Start(
                        nameof(PilotOrchestrator),
                        InstanceIds.Pilot(program.ProgramId),
                        new PilotInput(
                            program.ProgramId,
                            DateOnly.FromDateTime(program.Calendar.Ends!.Value.ToZone(program.Zone).DateTime),
                            program.Policy.WorkItems)),
                ],
            };

    /// <param name="open">Work items that ask for the decision.</param>
    internal static Decision<Verdict<Pilot>> Decide(
        MentoringProgram program, Stored<Pilot>? stored, IReadOnlyList<Stored<WorkItem>> open, PilotAnswer answer, NoteWriter by, DateTimeOffset now)
    {
        var verdict = PilotDecisions.Decide(program, stored?.Value, answer, by, now);
        if (verdict.Value is not { Decision: { } decision } decided)
        {
            return new Decision<Verdict<Pilot>>(verdict);
        }

        var writes = stored is null ? new Batch().Create(decided) : new Batch().Replace(stored, decided);
        return new Decision<Verdict<Pilot>>(verdict)
        {
            Writes = writes,
            Notes =
            [
                new LedgerNote(by.Actor, DecisionName.PilotDecided, $"program:{program.ProgramId}", decision.Choice.ToString(), decision),
                .. open.ResolvedIn(writes, by.Actor, now),
            ],
            Signals = decided.AskedAt is null ? [] : [Signals.Raise(InstanceIds.Pilot(program.ProgramId), new PilotDecided())],
        };
    }

    // What is over, or was stopped by a click that was cut, needs no stop.
    private async Task<Refusal?> StopAsync(
        MentoringProgram program, PilotAnswer answer, NoteWriter by, IReadOnlyCollection<string> languages, CancellationToken cancellation) =>
        program.IsOver
            ? null
            : (await stops.StopAsync(program.ProgramId, answer.Words, languages, by.Actor, cancellation)).Refusal is { } refusal
                && refusal.Reason is not RefusalReason.AlreadyDone
            ? refusal
            : null;

    private async Task<Refusal?> BeginAsync(
        MentoringProgram program, PilotAnswer answer, PilotDecision decision, NoteWriter by, CancellationToken cancellation)
    {
        var begun = await drafts.BeginRepeatAsync(program.ProgramId, by.Actor, answer.DraftId, cancellation);
        return begun.Refusal ?? (await drafts.EditAsync(
            answer.DraftId,
            definition => PilotDecisions.Next(definition, program, decision.Choice, decision.Reasons),
            by.Actor,
            cancellation)).Refusal;
    }
}
