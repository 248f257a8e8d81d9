using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Unmatched;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>What somebody can do while they wait for a partner, or is asked for the sake of who does.</summary>
public sealed class WaitingSteps(IDocumentStore store, KeptRounds rounds, TalkActs talks, AlsoWriteActs writing)
{
    /// <param name="isOffered">Whether somebody is proposed to them, or a circle, and nothing has come of it yet: they have reason to wait.</param>
    public async Task<IReadOnlyList<NextStep>> OfAsync(Texts texts, Participant participant, bool isOffered, CancellationToken cancellation) =>
        participant.Enrollment is not { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched } enrollment ? []
        : enrollment.RestsSince is not null ? [Rests(texts, participant)]
        : enrollment.Role is ProgramRole.Mentor ? [.. await PlacesAsync(texts, participant, cancellation), .. isOffered ? [] : Between(texts, participant)]
        : enrollment.Stage is EnrollmentStage.Ready
            ? [.. await TalkAsync(texts, participant, cancellation), .. await WriteAsync(texts, participant, cancellation)]
            : [];

    // Who is not a mentor comes back where the break began: on the page of the mentorship before.
    private static NextStep Rests(Texts texts, Participant participant)
    {
        var said = participant.Enrollment.RestsUntil is { } until
            ? texts["unmatched.step.rests-until", ("date", texts.Day(until, participant.Zone))]
            : texts["unmatched.step.rests"];
        return participant.Enrollment.Role is ProgramRole.Mentor
            ? new NextStep(said, Paths.Between(participant.ProgramId), texts["unmatched.step.see-break"])
            : new NextStep(said);
    }

    private async Task<IReadOnlyList<NextStep>> TalkAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        await talks.LatestAsync(participant.ProgramId, participant.PersonId, cancellation) is { AnsweredAt: null }
            ? [new NextStep(texts["unmatched.step.talk"], Paths.Talk(participant.ProgramId), texts["unmatched.step.say-when"])]
            : [];

    // Only to who was left without a partner in a round, where the program asks for common hours.
    private async Task<IReadOnlyList<NextStep>> WriteAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        if (participant.Program.Matching.MinimumOverlapMinutes == 0 || await writing.SaidAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            return [];
        }

        var latest = await rounds.LatestAsync(participant.ProgramId, cancellation);
        return latest?.Waiting.Any(one => one.PersonId == participant.PersonId) == true
            ? [new NextStep(texts["writing.also.step"], Paths.AlsoWrite(participant.ProgramId), texts["writing.also.see"])]
            : [];
    }

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
