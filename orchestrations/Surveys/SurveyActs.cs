using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>Answers to surveys: the latest answers of a person stand.</summary>
public sealed class SurveyActs(Decider decider)
{
    /// <param name="subject">The mentorship, with the number of the follow-up where there are several ("{mentorship}.2").</param>
    public Task<Verdict<SurveyAnswers>> AnswerAsync(
        string programId,
        SurveyKind kind,
        string subject,
        string personId,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancellation = default) =>
        decider.DecideAsync(Partition.Program(programId), token => DecideAsync(programId, kind, subject, personId, answers, token), cancellation);

    private async Task<Decision<Verdict<SurveyAnswers>>> DecideAsync(
        string programId, SurveyKind kind, string subject, string personId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var mentorship = await decider.Store.FindAsync(Mentorship.KeyOf(programId, subject.Split('.')[0]), cancellation);
        if (mentorship is null)
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.Unknown);
        }

        if (mentorship.Value.Members.FirstOrDefault(member => member.PersonId == personId) is not { } member)
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.NotAMember);
        }

        var errors = Questionnaire.Check(Questionnaire.For(kind, member.Role), answers);
        if (errors.Count > 0)
        {
            return new Decision<Verdict<SurveyAnswers>>(Refusal.Invalid(errors));
        }

        var given = new SurveyAnswers(programId, kind, subject, personId, member.Role, answers, decider.Now);
        return new Decision<Verdict<SurveyAnswers>>(given)
        {
            Writes = new Batch().Upsert(given),
            Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SurveyAnswered, given.Id, kind.ToString(), answers)],
            Signals = [Signals.Raise(InstanceIds.Survey(programId, kind, subject), new SurveyAnswered(kind, personId))],
        };
    }
}
