using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>Answers to surveys: the latest answers of a person stand.</summary>
public sealed class SurveyActs(Decider decider)
{
    /// <param name="subject">As <see cref="SurveySubject"/> writes it, or with the number of the follow-up ("{mentorship}.1").</param>
    public Task<Verdict<SurveyAnswers>> AnswerAsync(
        string programId,
        SurveyKind kind,
        string subject,
        string personId,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancellation = default) =>
        decider.DecideAsync(Partition.Program(programId), token => DecideAsync(programId, kind, subject, personId, answers, token), cancellation);

    /// <summary>Whether the members of a mentorship are asked a survey by now.</summary>
    /// <param name="subject">As <see cref="SurveySubject"/> writes it.</param>
    public async Task<bool> IsAskedAsync(Mentorship mentorship, SurveyKind kind, string subject, CancellationToken cancellation = default)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(mentorship.ProgramId), cancellation);
        return mentorship.IsAsked(kind, subject, program.Policy.Closing, decider.Now);
    }

    private async Task<Decision<Verdict<SurveyAnswers>>> DecideAsync(
        string programId, SurveyKind kind, string subject, string personId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        var mentorship = await decider.Store.FindAsync(Mentorship.KeyOf(programId, SurveySubject.MentorshipOf(subject)), cancellation);
        if (mentorship is null)
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.Unknown);
        }

        if (!await IsAskedAsync(mentorship.Value, kind, subject, cancellation))
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.WrongStage);
        }

        if (mentorship.Value.Members.FirstOrDefault(member => member.PersonId == personId) is not { } member || !Questionnaire.IsFor(kind, member.Role))
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.NotAMember);
        }

        var surveys = await decider.Store.SurveysOfAsync(programId, cancellation);
        var errors = Questionnaire.Check(SurveyQuestions.Of(surveys, kind, member.Role), answers);
        if (errors.Count > 0)
        {
            return new Decision<Verdict<SurveyAnswers>>(Refusal.Invalid(errors));
        }

        var given = new SurveyAnswers(programId, kind, subject, personId, member.Role, answers, decider.Now) { Version = surveys?.Version ?? 0 };
        var decision = Decide(
            given, await NewAsync(CoordinatorNote.Of(given), cancellation), await NewAsync(CoordinatorNote.TalkOf(given), cancellation));
        return given.Answers.ContainsKey(Questionnaire.Need)
            && await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { } enrollment
                ? Matching(decision, enrollment, await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation), given)
                : decision;
    }

    // What was asked of a coordinator before is not asked again.
    private async Task<WorkItem?> NewAsync(WorkItem? item, CancellationToken cancellation) =>
        item is not null && await decider.Store.FindAsync(Key.Of(item), cancellation) is null ? item : null;

    /// <summary>Who would rather have a break is matched with nobody until they come back; who wants another match is, if need be by an extra round.</summary>
    internal static Decision<Verdict<SurveyAnswers>> Matching(
        Decision<Verdict<SurveyAnswers>> decision, Stored<Enrollment> enrollment, MentoringProgram program, SurveyAnswers given) =>
        given.Answers.GetValueOrDefault(Questionnaire.Need) switch
        {
            Questionnaire.Break => With(decision, enrollment, Resting.Begin(enrollment, given.AnsweredAt)),
            Questionnaire.Rematch => With(
                decision, enrollment, Resting.End(enrollment, program, SurveySubject.MentorshipOf(given.Subject), given.AnsweredAt)),
            _ => decision,
        };

    private static Decision<Verdict<SurveyAnswers>> With(
        Decision<Verdict<SurveyAnswers>> decision, Stored<Enrollment> enrollment, Decision<Verdict<Enrollment>> matching) =>
        matching.Outcome.Value is not { } changed ? decision : decision with
        {
            Writes = decision.Writes.Replace(enrollment, changed),
            Notes = [.. decision.Notes, .. matching.Notes],
            Signals = [.. decision.Signals, .. matching.Signals],
        };

    /// <param name="note">What it leaves for the coordinator that no answer left before; null for nothing.</param>
    /// <param name="talk">Likewise, that they would like to talk.</param>
    internal static Decision<Verdict<SurveyAnswers>> Decide(SurveyAnswers given, WorkItem? note, WorkItem? talk = null)
    {
        var (actor, kind) = (Actors.Person(given.PersonId), given.Kind);
        var writes = new Batch().Upsert(given);
        var left = new[] { note, talk }.OfType<WorkItem>().ToList();
        foreach (var item in left)
        {
            writes.Create(item);
        }

        return new Decision<Verdict<SurveyAnswers>>(given)
        {
            Writes = writes,

            // Without a hash of the answers: there are so few that could have been given that it would tell which one was.
            Notes =
            [
                new LedgerNote(actor, DecisionName.SurveyAnswered, given.Id, kind.ToString()),
                .. left.Select(item => new LedgerNote(actor, DecisionName.NoteLeft, item.Subject.ToString(), kind.ToString())),
            ],

            // Before the training nothing waits for an answer.
            Signals = kind is SurveyKind.Baseline
                ? []
                : [Signals.Raise(InstanceIds.Survey(given.ProgramId, kind, given.Subject), new SurveyAnswered(kind, given.PersonId))],
        };
    }
}
