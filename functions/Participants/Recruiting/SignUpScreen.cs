using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Who signed up confirms it here, with their consent, by the link in their mail; the profile is next.</summary>
public sealed class SignUpScreen(ParticipantAccess access, SignUpActs acts, TimeProvider clock)
{
    private const string Route = "m/sign-up/{program}/{signUp}";

    [Function("ShowSignUp")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string signUp, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, program, signUp, FormState.Empty, cancellation), cancellation);

    [Function("ConfirmSignUp")]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string signUp,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (form["consent"] != "yes")
                {
                    var state = FormState.Sent(form, [new FieldError("consent", "rules.consent")]);
                    return await ShowAsync(request, visitor, program, signUp, state, cancellation);
                }

                if (!ParticipantAccess.CanBeOurs(request))
                {
                    return EntrancePages.NotFound(request);
                }

                var joined = await acts.ConfirmAsync(
                    program, signUp, visitor.PersonId, cancellation, ConsentForm.ReadIn(form, request.Texts().Content));
                return JoinAnswer.Of(request, program, Paths.SignUp(program, signUp), joined);
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Visitor visitor, string programId, string signUpId, FormState state, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || await access.Store.FindAsync(SignUp.KeyOf(programId, signUpId), cancellation) is not { Value: var signUp }
            || signUp.PersonId != visitor.PersonId
            || await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return EntrancePages.NotFound(request);
        }

        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation);
        return Page.Show<SignUpPage, SignUpModel>(
            request,
            new SignUpModel(visitor, program.In(request.Texts().Language.Tag), signUp, enrollment?.Value, clock.GetUtcNow(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Enrollment">Null for somebody who has no part in the program yet.</param>
public sealed record SignUpModel(
    Visitor Visitor, MentoringProgram Program, SignUp SignUp, Enrollment? Enrollment, DateTimeOffset Now, FormState State)
{
    public bool TakesPart => Enrollment is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) };

    public bool CanConfirm => !TakesPart && SignUp.Stage is SignUpStage.Asked && SignUpDecisions.ObstacleOf(Program, Now) is null;
}
