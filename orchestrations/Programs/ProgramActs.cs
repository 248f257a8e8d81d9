using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>Creates and starts programs.</summary>
public sealed class ProgramActs(Decider decider)
{
    /// <summary>Creates a program as a draft; every broken rule is reported at once, by field.</summary>
    public async Task<Verdict<MentoringProgram>> CreateAsync(
        ProgramDefinition definition, string actor, CancellationToken cancellation = default)
    {
        var surveys = await decider.Store.SurveysForAsync(definition, cancellation);
        var checkedDefinition = ProgramDefinitionRules.Check(definition, decider.Now, surveys: surveys);
        if (checkedDefinition.Value is not { } program)
        {
            return checkedDefinition;
        }

        var created = await decider.DecideAsync(
            program.Partition,
            async token => await decider.Store.FindAsync(Key.Of(program), token) is not null
                ? new Decision<Verdict<MentoringProgram>>(Refusal.Invalid(new FieldError("programId", "rules.program-id-taken", ("id", program.ProgramId))))
                : new Decision<Verdict<MentoringProgram>>(program)
                {
                    Writes = WithSurveys(
                        await WithTracksAsync(
                            ProgramDefinitionRules.EventsOf(definition).Aggregate(new Batch().Create(program), (batch, one) => batch.Create(one)),
                            program,
                            token),
                        program,
                        surveys,
                        actor),
                    Notes = [new LedgerNote(actor, DecisionName.ProgramCreated, $"program:{program.ProgramId}", $"version {program.Version}", definition)],
                },
            cancellation);
        await ListAsync(created, cancellation);
        return created;
    }

    /// <summary>Starts a draft: from now on its calendar runs by itself.</summary>
    public async Task<Verdict<MentoringProgram>> StartAsync(string programId, string actor, CancellationToken cancellation = default)
    {
        var started = await decider.DecideAsync(
            MentoringProgram.KeyOf(programId),
            program => program.Status is ProgramStatus.Draft
                ? program with { Status = ProgramStatus.Running, IntroductionsFrom = program.Introductions is null ? null : decider.Now }
                : RefusalReason.AlreadyDone,
            program => Consequences.Of(
                new LedgerNote(actor, DecisionName.ProgramStarted, $"program:{programId}", $"version {program.Version}"),
                [
                    Signals.Start(
                        nameof(ProgramOrchestrator),
                        InstanceIds.Program(programId, program.Version),
                        new ProgramInput(programId, program.Version, program.Calendar, program.Policy)),
                    .. SpeedPlansInput.Begin(program),
                    .. IntroductionSignals.Begin(program),
                    .. program.EntryRules.Count == 0 ? Array.Empty<Signal>() : [TurningPoints(program)],
                    .. EventDecisions.Kinds.Where(kind => EventDecisions.DateOf(program.Calendar, kind) is not null)
                        .Select(kind => EventSignals.Wanted(programId, kind, program.Policy.WorkItems)),
                ]),
            cancellation);
        await ListAsync(started, cancellation);
        return started;
    }

    /// <summary>Has the program offered to those who reached a turning point that it waits for, not long before.</summary>
    internal static Signal TurningPoints(MentoringProgram program) => Signals.Start(
        nameof(TurningPointsOrchestrator),
        InstanceIds.TurningPoints(program.ProgramId, program.Version),
        new TurningPointsInput(program.ProgramId, program.Policy.WorkItems));

    // The questions of the program that it repeats are its own from now on: its first version.
    private Batch WithSurveys(Batch writes, MentoringProgram program, ProgramSurveys? before, string actor)
    {
        if (before is null)
        {
            return writes;
        }

        var surveys = before with { ProgramId = program.ProgramId, Version = 1, ChangedAt = decider.Now, ChangedBy = actor };
        return writes.Create(surveys).Create(new SurveysVersion(surveys));
    }

    // Tracks stand beside a program: one that repeats another has them, too, and nobody in them.
    private async Task<Batch> WithTracksAsync(Batch writes, MentoringProgram program, CancellationToken cancellation)
    {
        if (program.RepeatOf is not { } before)
        {
            return writes;
        }

        foreach (var track in await decider.Store.TracksAsync(before, cancellation))
        {
            writes.Create(track with { ProgramId = program.ProgramId });
        }

        return await decider.Store.FindAsync(TrackSettings.KeyOf(before), cancellation) is { Value: var settings }
            ? writes.Create(settings with { ProgramId = program.ProgramId })
            : writes;
    }

    private async Task ListAsync(Verdict<MentoringProgram> verdict, CancellationToken cancellation)
    {
        if (verdict.Value is { } program)
        {
            await decider.Store.WriteAsync(new Batch().Upsert(ProgramListing.Of(program)), cancellation);
        }
    }
}
