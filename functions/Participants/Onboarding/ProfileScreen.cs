using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
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
                : await ShowAsync(
                    request,
                    participant,
                    ProfileForm.Of(
                        await NamedAsync(participant.Enrollment.Profile, cancellation),
                        (await access.Store.FindAsync(PersonWish.KeyOf(participant.PersonId), cancellation))?.Value,
                        participant.Person,
                        request.Texts()),
                    await access.Store.SuggestPeopleAsync(participant.PersonId, cancellation),
                    cancellation),
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
                var (typed, unreadable) = ProfileForm.Read(form, participant.Enrollment.Role, request.Texts(), request.Languages());
                var picked = await access.Store.PickPeopleAsync(participant.PersonId, typed.DeclaredConflicts, cancellation);
                var profile = typed with { DeclaredConflicts = picked.PersonIds };
                if (picked.Unknown.Count > 0)
                {
                    unreadable = [.. unreadable, new FieldError("declaredConflicts", "rules.nobody-called", ("names", picked.Unknown))];
                }

                if (unreadable.Count > 0)
                {
                    var broken = ProfileRules.Check(profile, participant.Enrollment.Role).Where(error => IsNew(error, unreadable));
                    return await BackAsync([.. unreadable, .. broken]);
                }

                var saved = await acts.SaveProfileAsync(program, participant.PersonId, profile, cancellation);
                return saved switch
                {
                    { Refusal.Reason: RefusalReason.Invalid } => await BackAsync(saved.Refusal.Fields),
                    { Value: { Training.PassedAt: null, Stage: not EnrollmentStage.Matched } } =>
                        Page.SeeOther(request, Paths.Training(program).With(Done.ProfileSaved)),
                    { Value: not null } => Page.SeeOther(request, Paths.Home.With(Done.ProfileSaved)),
                    _ => Page.SeeOther(request, Paths.Invitation(program)),
                };

                async Task<IResult> BackAsync(IReadOnlyList<FieldError> errors)
                {
                    var people = picked.Like.Count > 0 ? picked.Like : await access.Store.SuggestPeopleAsync(participant.PersonId, cancellation);
                    return await ShowAsync(request, participant, FormState.Sent(form, errors), people, cancellation);
                }
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, FormState state, IReadOnlyList<string> people, CancellationToken cancellation) =>
        Page.Show<ProfilePage, ProfileModel>(
            request,
            new ProfileModel(participant, state, await SkillsAsync(participant.ProgramId, cancellation), people),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // One message a fault: what the form could not read breaks a rule, too.
    private static bool IsNew(FieldError error, IReadOnlyList<FieldError> unreadable) => unreadable.All(other => other.Field != error.Field);

    private async Task<Profile?> NamedAsync(Profile? profile, CancellationToken cancellation) => profile is null
        ? null
        : profile with { DeclaredConflicts = await access.Store.NamesOfAsync(profile.DeclaredConflicts, cancellation) };

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
/// <param name="People">Names to suggest.</param>
public sealed record ProfileModel(Participant Participant, FormState State, IReadOnlyList<string> Skills, IReadOnlyList<string> People);
