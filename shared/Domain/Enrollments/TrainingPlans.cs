using MentorFlow.Domain.Training;

namespace MentorFlow.Domain.Enrollments;

public static class TrainingPlans
{
    extension(Curriculum curriculum)
    {
        /// <summary>The training of somebody, by their role and by what their profile says of experience.</summary>
        /// <param name="isOfCircles">Whether mentors of the program host a circle.</param>
        public TrainingPlan PlanFor(Enrollment enrollment, bool isOfCircles) =>
            curriculum.PlanFor(enrollment.Role, enrollment.Profile?.HasExperience is true, isOfCircles);
    }
}
