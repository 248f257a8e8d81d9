using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>What a person says about themselves, without the help of a manager (R22).</summary>
public sealed class ProfileScreen(ParticipantAccess access, EnrollmentActs acts)
{
    private const string Route = "m/profile/{program}";

    [Function("ShowProfile")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(participant.Enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited || !participant.Enrollment.IsOpen
                ? Page.SeeOther(request, Paths.Invitation(program))
                : Show(request, participant, ProfileForm.Of(participant.Enrollment.Profile, participant.Person))),
            cancellation);

    [Function("SaveProfile")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var (profile, unreadable) = ProfileForm.Read(form, participant.Enrollment.Role, request.Texts());
                if (unreadable.Count > 0)
                {
                    return Show(request, participant, FormState.Sent(form, [.. unreadable, .. ProfileRules.Check(profile, participant.Enrollment.Role)]));
                }

                var saved = await acts.SaveProfileAsync(program, participant.PersonId, profile, cancellation);
                return saved switch
                {
                    { Refusal.Reason: RefusalReason.Invalid } => Show(request, participant, FormState.Sent(form, saved.Refusal.Fields)),
                    { Value.Training.PassedAt: null } => Page.SeeOther(request, Paths.Training(program).With(Done.ProfileSaved)),
                    { Value: not null } => Page.SeeOther(request, Paths.Home.With(Done.ProfileSaved)),
                    _ => Page.SeeOther(request, Paths.Invitation(program)),
                };
            },
            cancellation);

    private static IResult Show(HttpRequest request, Participant participant, FormState state) =>
        Page.Show<ProfilePage, ProfileModel>(
            request, new ProfileModel(participant, state), state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

public sealed record ProfileModel(Participant Participant, FormState State);
