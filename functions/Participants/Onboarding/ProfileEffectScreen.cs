using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The end of a profile: what the answers do, who reads them, and what matching never reads.</summary>
public sealed class ProfileEffectScreen(ParticipantAccess access)
{
    private const string Route = "m/profile-effect/{program}";

    [Function("ShowProfileEffect")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(participant.Enrollment is { IsOpen: true, Profile: { } profile, Stage: not EnrollmentStage.Accepted }
                ? Page.Show<ProfileEffectPage, ProfileEffectModel>(
                    request, new ProfileEffectModel(participant, ProfileEffects.Of(participant.Program, profile)))
                : Page.SeeOther(request, Paths.Profile(program))),
            cancellation);
}

public sealed record ProfileEffectModel(Participant Participant, IReadOnlyList<ProfileEffect> Effects)
{
    /// <summary>Whether the training comes next. Who is in it finishes it, though the program may ask nobody else for it any more.</summary>
    public bool IsTrainingNext => Participant is
    { Enrollment.Stage: EnrollmentStage.InTraining }
        or { Program.Policy.Training.Required: true, Enrollment: { Training.PassedAt: null, Stage: not EnrollmentStage.Matched } };
}
