using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>What a person says about themselves, without the help of a manager (R22).</summary>
public sealed class ProfileScreen(ParticipantAccess access, EnrollmentActs acts)
{
    private const string Route = "m/profile/{program}";
    private const int PeopleAsked = 300;
    private const int SkillsOffered = 80;

    [Function("ShowProfile")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => participant.Enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited || !participant.Enrollment.IsOpen
                ? Page.SeeOther(request, Paths.Invitation(program))
                : await ShowAsync(request, participant, ProfileForm.Of(participant.Enrollment.Profile, participant.Person, request.Texts()), cancellation),
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
                var (profile, unreadable) = ProfileForm.Read(form, participant.Enrollment.Role, request.Texts(), request.Languages());
                if (unreadable.Count > 0)
                {
                    var broken = ProfileRules.Check(profile, participant.Enrollment.Role).Where(error => IsNew(error, unreadable));
                    return await ShowAsync(request, participant, FormState.Sent(form, [.. unreadable, .. broken]), cancellation);
                }

                var saved = await acts.SaveProfileAsync(program, participant.PersonId, profile, cancellation);
                return saved switch
                {
                    { Refusal.Reason: RefusalReason.Invalid } => await ShowAsync(
                        request, participant, FormState.Sent(form, saved.Refusal.Fields), cancellation),
                    { Value.Training.PassedAt: null } => Page.SeeOther(request, Paths.Training(program).With(Done.ProfileSaved)),
                    { Value: not null } => Page.SeeOther(request, Paths.Home.With(Done.ProfileSaved)),
                    _ => Page.SeeOther(request, Paths.Invitation(program)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation) =>
        Page.Show<ProfilePage, ProfileModel>(
            request,
            new ProfileModel(participant, state, await SkillsAsync(participant.ProgramId, cancellation)),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // One message a fault: what the form could not read breaks a rule, too.
    private static bool IsNew(FieldError error, IReadOnlyList<FieldError> unreadable) => unreadable.All(other => other.Field != error.Field);

    // What others have named already: two who mean the same should say the same, or they are not matched by it.
    private async Task<IReadOnlyList<string>> SkillsAsync(string program, CancellationToken cancellation) =>
    [
        .. (await access.Store.QueryAsync(Partition.Program(program), new DocumentQuery<Enrollment>(Limit: PeopleAsked), cancellation)
            .Select(enrollment => enrollment.Value.Profile)
            .OfType<Profile>()
            .ToListAsync(cancellation))
            .SelectMany(profile => profile.Offers.Concat(profile.Needs))
            .GroupBy(skill => skill, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(skill => skill.Count())
            .Take(SkillsOffered)
            .Select(skill => skill.Key)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}

/// <param name="Skills">To suggest.</param>
public sealed record ProfileModel(Participant Participant, FormState State, IReadOnlyList<string> Skills);
