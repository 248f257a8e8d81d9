using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Standalone.Demo;

/// <summary>What somebody does who takes the training seriously.</summary>
internal static class DemoTraining
{
    /// <summary>Reads what must be read, and answers right.</summary>
    /// <param name="plan">Their training.</param>
    public static async Task<Verdict<Enrollment>> PassAsync(
        this EnrollmentActs acts, string programId, string personId, TrainingPlan plan, CancellationToken cancellation = default)
    {
        foreach (var module in plan.ToRead)
        {
            await acts.ReadModuleAsync(programId, personId, module.Id, cancellation);
        }

        return await acts.SubmitQuizAsync(programId, personId, plan.RightAnswers, cancellation);
    }
}
