using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Standalone.Demo;

/// <summary>Lets the people of the demo who have come that far pass their quiz.</summary>
internal sealed class TrainDemo(DemoCast cast, EnrollmentActs enrollments, IDocumentStore store)
{
    /// <returns>Whether everybody has; false while the training of somebody has not begun.</returns>
    public async Task<bool> RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var all = true;
        foreach (var part in (await cast.ReadAsync(cancellation)).Where(part => part.UpTo is EnrollmentStage.Ready))
        {
            var enrollment = await store.ReadAsync(Enrollment.KeyOf(part.ProgramId, part.PersonId), cancellation);
            if (enrollment is { Stage: EnrollmentStage.InTraining, Training.PassedAt: null })
            {
                // Nobody is quicker than the workflow that sends the training: its wait must be there when the quiz is passed.
                var hasBegun = await client.GetInstanceAsync(InstanceIds.Training(part.ProgramId, part.PersonId), cancellation) is not null;
                all &= hasBegun
                    && (await enrollments.SubmitQuizAsync(part.ProgramId, part.PersonId, RightAnswers(part.Role), cancellation)).Refusal is null;
            }
        }

        return all;
    }

    private static Dictionary<string, int> RightAnswers(ProgramRole role) =>
        Curriculum.For(role).SelectMany(module => module.Questions).ToDictionary(question => question.Id, question => question.Right);
}
