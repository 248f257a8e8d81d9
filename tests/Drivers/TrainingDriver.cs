using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays somebody who takes the training.</summary>
public static class TrainingDriver
{
    extension(EnrollmentActs acts)
    {
        /// <summary>As somebody whose profile is <see cref="A.Profile"/>: reads what nobody skips, and answers right.</summary>
        /// <param name="readsAll">As somebody without experience does.</param>
        public async Task<Verdict<Enrollment>> TrainAsync(string programId, string personId, ProgramRole role, bool readsAll = false)
        {
            var plan = A.Training(role);
            foreach (var module in readsAll ? plan.Gate : plan.ToRead)
            {
                await acts.ReadModuleAsync(programId, personId, module.Id);
            }

            return await acts.SubmitQuizAsync(programId, personId, plan.RightAnswers);
        }
    }
}
