using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>What people answer before their training begins, or leave unanswered: it holds up nobody (R109).</summary>
public sealed class BaselineActs(Decider decider)
{
    /// <summary>The latest answers stand, until the training has begun.</summary>
    public Task<Verdict<SurveyAnswers>> AnswerAsync(
        string programId, string personId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var (enrollment, refusal) = await FindAsync(programId, personId, token);
                if (enrollment is null)
                {
                    return new Decision<Verdict<SurveyAnswers>>(refusal);
                }

                var surveys = await decider.Store.SurveysOfAsync(programId, token);
                var errors = Questionnaire.Check(SurveyQuestions.Of(surveys, SurveyKind.Baseline, enrollment.Role), answers);
                if (errors.Count > 0)
                {
                    return new Decision<Verdict<SurveyAnswers>>(Refusal.Invalid(errors));
                }

                var given = new SurveyAnswers(programId, SurveyKind.Baseline, personId, personId, enrollment.Role, answers, decider.Now)
                {
                    Version = surveys?.Version ?? 0,
                };
                var note = CoordinatorNote.Of(given);
                var isNew = note is not null && await decider.Store.FindAsync(Key.Of(note), token) is null;
                return SurveyActs.Decide(given, isNew ? note : null);
            },
            cancellation);

    /// <summary>They would rather not say; they can still answer until the training has begun.</summary>
    public Task<Verdict<SkippedBaseline>> SkipAsync(string programId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            var (enrollment, refusal) = await FindAsync(programId, personId, token);
            if (enrollment is null)
            {
                return new Decision<Verdict<SkippedBaseline>>(refusal);
            }

            if (await decider.Store.FindAsync(SkippedBaseline.KeyOf(programId, personId), token) is not null
                || await decider.Store.FindAsync(Baselines.KeyOf(enrollment), token) is not null)
            {
                return new Decision<Verdict<SkippedBaseline>>(RefusalReason.AlreadyDone);
            }

            var skipped = new SkippedBaseline(programId, personId, decider.Now);
            return new Decision<Verdict<SkippedBaseline>>(skipped)
            {
                Writes = new Batch().Create(skipped),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SurveySkipped, enrollment.Id, nameof(SurveyKind.Baseline))],
            };
        },
        cancellation);

    private async Task<(Enrollment? Enrollment, RefusalReason Refusal)> FindAsync(string programId, string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) switch
        {
            { Value: var enrollment } when Baselines.IsAsked(enrollment) => (enrollment, default),
            { Value: var enrollment } when Questionnaire.IsFor(SurveyKind.Baseline, enrollment.Role) => (null, RefusalReason.WrongStage),
            _ => (null, RefusalReason.NotAMember),
        };
}
