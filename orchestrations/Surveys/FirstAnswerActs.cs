using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>Keeps what somebody tapped on the page that a mail's link opens. It wakes nobody: the rest is still asked for.</summary>
public sealed class FirstAnswerActs(Decider decider, SurveyActs surveys)
{
    /// <param name="subject">As <see cref="SurveySubject"/> writes it.</param>
    public Task<Verdict<SurveyAnswers>> AnswerAsync(
        string programId, SurveyKind kind, string subject, string personId, string answer, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId), token => DecideAsync(programId, kind, subject, personId, answer, token), cancellation);

    private async Task<Decision<Verdict<SurveyAnswers>>> DecideAsync(
        string programId, SurveyKind kind, string subject, string personId, string answer, CancellationToken cancellation)
    {
        var mentorship = await decider.Store.FindAsync(Mentorship.KeyOf(programId, SurveySubject.MentorshipOf(subject)), cancellation);
        if (mentorship?.Value.Members.FirstOrDefault(member => member.PersonId == personId) is not { } member)
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.NotAMember);
        }

        if (!await surveys.IsAskedAsync(mentorship.Value, kind, subject, cancellation))
        {
            return new Decision<Verdict<SurveyAnswers>>(RefusalReason.WrongStage);
        }

        var given = await decider.Store.FindAsync(SurveyAnswers.KeyOf(programId, kind, subject, personId), cancellation);
        var asked = new SurveyAnswers(programId, kind, subject, personId, member.Role, new Dictionary<string, string>(), decider.Now);
        var tapped = FirstAnswers.Give(given?.Value, asked, answer, await decider.Store.SurveysOfAsync(programId, cancellation));
        return tapped.Value is not { } kept
            ? new Decision<Verdict<SurveyAnswers>>(tapped)
            : new Decision<Verdict<SurveyAnswers>>(tapped)
            {
                Writes = given is null ? new Batch().Create(kept) : new Batch().Replace(given, kept),

                // Without a hash of the answer: of the few that there are it would tell which one was given.
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SurveyAnswered, kept.Id, kind.ToString())],
            };
    }
}
