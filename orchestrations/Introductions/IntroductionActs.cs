using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Introductions;

/// <summary>What people do with introductions: take part, leave one out, stop, and say what came of them; and coordinators: have them made now.</summary>
public sealed class IntroductionActs(Decider decider)
{
    public Task<Verdict<IntroductionPart>> JoinAsync(string programId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<IntroductionPart>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(IntroductionPart.KeyOf(programId, personId), token);
            var enrollment = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
            var joined = IntroductionDecisions.Join(program, enrollment?.Value, known?.Value, decider.Now);
            return joined.Value is not { } part ? new Decision<Verdict<IntroductionPart>>(joined) : new Decision<Verdict<IntroductionPart>>(joined)
            {
                Writes = new Batch().Create(part),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.IntroductionJoined, part.Id, "joined")],
            };
        },
        cancellation);

    /// <summary>Wants no more of them; what was made stays. Nothing is kept of who took part.</summary>
    public Task<Verdict<IntroductionPart>> LeaveAsync(string programId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await decider.Store.FindAsync(IntroductionPart.KeyOf(programId, personId), token) is not { } stored
            ? new Decision<Verdict<IntroductionPart>>(RefusalReason.AlreadyDone)
            : new Decision<Verdict<IntroductionPart>>(stored.Value)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.IntroductionLeft, stored.Value.Id, "left")],
            },
        cancellation);

    /// <summary>Leaves out the next round, or takes that back.</summary>
    /// <param name="after">Number of the round that the link was sent for: an old link leaves out nothing that is still to come. Null for the next one.</param>
    public Task<Verdict<IntroductionPart>> SkipAsync(
        string programId, string personId, bool skips, int? after = null, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            var next = IntroductionSchedule.NextNumber(await decider.Store.LastIntroductionRoundAsync(programId, token));
            if (await decider.Store.FindAsync(IntroductionPart.KeyOf(programId, personId), token) is not { } stored)
            {
                return new Decision<Verdict<IntroductionPart>>(RefusalReason.NotAMember);
            }

            if (after is { } told && told + 1 != next)
            {
                return new Decision<Verdict<IntroductionPart>>(RefusalReason.WrongStage);
            }

            var skipped = IntroductionDecisions.Skip(stored.Value, next, skips);
            return skipped.Value is not { } part ? new Decision<Verdict<IntroductionPart>>(skipped) : new Decision<Verdict<IntroductionPart>>(skipped)
            {
                Writes = new Batch().Replace(stored, part),
                Notes =
                [
                    new LedgerNote(
                        Actors.Person(personId), DecisionName.IntroductionSkipped, part.Id, skips ? $"leaves out round {next}" : $"is in round {next}"),
                ],
            };
        },
        cancellation);

    /// <summary>Says whether one has met the other, and whether one would like to go on together. The ledger says that it was said, never what.</summary>
    /// <param name="met">Null for nothing chosen.</param>
    /// <param name="together">Null leaves what was said before.</param>
    public Task<Verdict<Introduction>> AnswerAsync(
        string programId, string introductionId, string personId, IntroductionMet? met, bool? together, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Introduction.KeyOf(programId, introductionId), token) is not { } stored
                    || await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
                {
                    return new Decision<Verdict<Introduction>>(RefusalReason.Unknown);
                }

                var canPair = await decider.Store.CanPairAsync(program, stored.Value, token);
                var wants = together ?? stored.Value.AnswerOf(personId)?.Together is true;
                var answered = IntroductionDecisions.Answer(stored.Value, personId, met, wants, canPair, decider.Now);
                return answered.Value is not { } changed ? new Decision<Verdict<Introduction>>(answered) : new Decision<Verdict<Introduction>>(answered)
                {
                    Writes = new Batch().Replace(stored, changed),
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.IntroductionSaid, changed.Id, "said")],
                    Signals = changed.BothWant ? [Wanted(program, changed)] : [],
                };
            },
            cancellation);

    /// <summary>Has people introduced now; the rhythm goes on from there. A second press within a day makes no second round.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<Verdict<IntroductionRound>> StartNowAsync(string programId, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<IntroductionRound>>(RefusalReason.Unknown);
            }

            var started = IntroductionDecisions.StartNow(program, await decider.Store.LastIntroductionRoundAsync(programId, token), decider.Now);
            return started.Value is not { } round ? new Decision<Verdict<IntroductionRound>>(started) : new Decision<Verdict<IntroductionRound>>(started)
            {
                Writes = new Batch().Create(round),
                Notes = [new LedgerNote(actor, DecisionName.IntroductionStarted, round.Id, "now")],
                Signals = [.. IntroductionSignals.Moved(program)],
            };
        },
        cancellation);

    private static Signal Wanted(MentoringProgram program, Introduction introduction) => Signals.Start(
        nameof(IntroducedOrchestrator),
        InstanceIds.Introduced(program.ProgramId, introduction.IntroductionId),
        new IntroducedInput(program.ProgramId, introduction.IntroductionId, program.Policy.WorkItems));
}
