using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Changes;

/// <summary>Switches the introductions of a program that runs on or off, or gives them another rhythm: the next version of the program says it.</summary>
public sealed class IntroductionSwitchActs(Decider decider)
{
    /// <summary>A second press changes nothing.</summary>
    /// <param name="policy">Null switches them off; those who were introduced are still asked whether they have met.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns><see cref="RefusalReason.Stale"/> while an earlier change of the program is still brought to its mentorships.</returns>
    public Task<Verdict<MentoringProgram>> SwitchAsync(
        string programId, IntroductionPolicy? policy, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program } stored)
                {
                    return new Decision<Verdict<MentoringProgram>>(RefusalReason.Unknown);
                }

                if (program.Status is not ProgramStatus.Running)
                {
                    return new Decision<Verdict<MentoringProgram>>(RefusalReason.WrongStage);
                }

                if (program.Introductions == policy)
                {
                    return new Decision<Verdict<MentoringProgram>>(RefusalReason.AlreadyDone);
                }

                var events = await decider.Store.StoredEventsAsync(programId, token);
                var definition = ProgramDefinition.Of(program, [.. events.Select(one => one.Value)]) with { Introductions = policy };
                var draft = new ProgramDraft(
                    ProgramDraft.ChangeOf(programId), definition, DraftPurpose.Change, programId, program.Version, decider.Now, actor);
                var digest = await decider.Store.FindAsync(WorkDigest.KeyOf(programId), token);
                var facts = new ChangeFacts(stored, events, draft, Replaced: null, digest) { Surveys = await decider.Store.SurveysOfAsync(programId, token) };
                return ChangeDecisions.Decide(facts, program.Version, actor, decider.Now);
            },
            cancellation);
}
