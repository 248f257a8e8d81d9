using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>How well somebody knows their skills, how far they want to get, and what matters most: a second step, which nobody has to take (R36).</summary>
public sealed class SkillLevelsScreen(ParticipantAccess access, ProfileActs acts)
{
    private const string Route = "m/skill-levels/{program}";

    [Function("ShowSkillLevels")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(
                SavedOf(participant) is { } saved ? Show(request, participant, SkillLevelsForm.Of(saved)) : Page.SeeOther(request, Paths.Profile(program))),
            cancellation);

    [Function("SaveSkillLevels")]
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
                var saved = await acts.SaveLevelsAsync(program, participant.PersonId, SkillLevelsForm.Read(form), cancellation);
                return saved.Refusal switch
                {
                    null => Page.SeeOther(request, Paths.ProfileEffect(program).With(Done.LevelsSaved)),
                    { Reason: RefusalReason.Invalid, Fields: var fields } => Show(request, participant, FormState.Sent(form, fields)),
                    _ => Page.SeeOther(request, Paths.Profile(program)),
                };
            },
            cancellation);

    private static IResult Show(HttpRequest request, Participant participant, FormState state) => Page.Show<SkillLevelsPage, SkillLevelsModel>(
        request,
        new SkillLevelsModel(participant, participant.Enrollment.Profile!, state),
        state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static Profile? SavedOf(Participant participant) =>
        participant.Enrollment is { IsOpen: true, Profile: { } saved, Stage: not EnrollmentStage.Accepted } ? saved : null;
}

public sealed record SkillLevelsModel(Participant Participant, Profile Profile, FormState State);
