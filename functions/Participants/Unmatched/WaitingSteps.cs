using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Unmatched;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>What somebody can do while they wait for a partner, or is asked for the sake of who does.</summary>
public sealed class WaitingSteps(IDocumentStore store, TalkActs talks)
{
    public async Task<IReadOnlyList<NextStep>> OfAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        participant.Enrollment is not { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched } enrollment ? []
        : enrollment.Role is ProgramRole.Mentor ? [.. await PlacesAsync(texts, participant, cancellation), .. Between(texts, participant)]
        : enrollment.Stage is EnrollmentStage.Ready
            && await talks.LatestAsync(participant.ProgramId, participant.PersonId, cancellation) is { AnsweredAt: null }
            ? [new NextStep(texts["unmatched.step.talk"], Paths.Talk(participant.ProgramId), texts["unmatched.step.say-when"])]
            : [];

    private static IEnumerable<NextStep> Between(Texts texts, Participant participant) => participant.Enrollment.Stage is EnrollmentStage.Ready
        ? [new NextStep(texts["unmatched.step.between"], Paths.Between(participant.ProgramId), texts["unmatched.step.see-between"])]
        : [];

    private async Task<IReadOnlyList<NextStep>> PlacesAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        await store
            .QueryAsync(
                Partition.Program(participant.ProgramId),
                new DocumentQuery<PlaceQuestion>().Where(question => question.MentorId, participant.PersonId),
                cancellation)
            .Where(question => question.Value.Answer is PlaceAnswer.Open)
            .Select(question => new NextStep(
                texts["unmatched.step.place", ("date", texts.Day(question.Value.AnswerBy, participant.Zone))],
                Paths.Place(participant.ProgramId, question.Value.QuestionId),
                texts["unmatched.step.answer"])
            {
                By = question.Value.AnswerBy,
            })
            .ToListAsync(cancellation);
}
