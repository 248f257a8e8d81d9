using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>One enrollment, from invitation to the pool: invited, consented, profile, training. People can decline or fall silent at every step.</summary>
public static class OnboardingOrchestrator
{
    [Function(nameof(OnboardingOrchestrator))]
    public static async Task<EnrollmentStage> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, OnboardingInput input)
    {
        var subject = new Subject.OfEnrollment(input.PersonId);
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, whole: new Whole(subject, [input.PersonId]));
        var person = Recipients.One(input.PersonId);

        if (!input.Agreed)
        {
            var invitation = await stage.NudgeAsync<InvitationAnswered>(input.Policy.Onboarding.Invitation, person, subject);
            if (invitation.Event is not { Accepted: true })
            {
                return await MoveAsync(invitation.Event is null ? EnrollmentStage.Lapsed : EnrollmentStage.Declined);
            }
        }

        var profile = await stage.NudgeAsync<ProfileCompleted>(input.Policy.Onboarding.Profile, person, subject);
        if (profile.Event is null)
        {
            return await MoveAsync(EnrollmentStage.Lapsed);
        }

        var trained = !input.Policy.Training.Required || await stage.PartAsync<bool>(
            nameof(TrainingOrchestrator),
            InstanceIds.Training(input.ProgramId, input.PersonId, input.Invitation),
            new TrainingInput(input.ProgramId, input.PersonId, input.Policy.Training, input.Policy.WorkItems));

        return await MoveAsync(trained ? EnrollmentStage.Ready : EnrollmentStage.Lapsed);

        Task<EnrollmentStage> MoveAsync(EnrollmentStage to) =>
            stage.StepAsync<EnrollmentStage>(
                nameof(MoveEnrollment),
                new EnrollmentMove(input.ProgramId, input.PersonId, to, stage.Ended?.Because.ToString(), input.Invitation));
    }
}
