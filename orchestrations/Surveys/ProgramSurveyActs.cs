using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>What coordinators make of the questions of a program. Who has answered keeps the version that they were asked.</summary>
public sealed class ProgramSurveyActs(Decider decider)
{
    /// <summary>A survey asks a role these questions from now on, in this order.</summary>
    /// <param name="version">Of the surveys as they were read; null does not look.</param>
    /// <returns>Stale where somebody else has changed them since.</returns>
    public Task<Verdict<ProgramSurveys>> SaveAsync(
        string programId,
        SurveyKind kind,
        ProgramRole role,
        IReadOnlyList<QuestionDraft> questions,
        int? version,
        string actor,
        CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<ProgramSurveys>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(ProgramSurveys.KeyOf(programId), token);
            if (version is { } read && read != (known?.Value.Version ?? 0))
            {
                return new Decision<Verdict<ProgramSurveys>>(
                    new Refusal(RefusalReason.Stale, [new FieldError("version", "program-surveys.rules.changed")]));
            }

            string[] languages = [.. Languages.BuiltIn.All.Select(language => language.Tag)];
            var verdict = SurveyDecisions.Save(
                ObjectiveMeasures.ScopeOf(program), known?.Value, kind, role, questions, languages, actor, decider.Now);
            return verdict.Value is not { } surveys
                ? new Decision<Verdict<ProgramSurveys>>(verdict)
                : new Decision<Verdict<ProgramSurveys>>(verdict)
                {
                    Writes = (known is null ? new Batch().Create(surveys) : new Batch().Replace(known, surveys)).Create(new SurveysVersion(surveys)),
                    Notes = [new LedgerNote(actor, DecisionName.SurveysChanged, $"program:{programId}", $"version {surveys.Version}", questions)],
                };
        },
        cancellation);
}
