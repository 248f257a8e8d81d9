using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Who was asked by name answers here (R12); a no is as good as a yes, and needs no reason.</summary>
public sealed class PersonalScreen(ParticipantAccess access, PersonalInvitationActs acts, TimeProvider clock)
{
    private const string Route = "m/personal/{program}/{invitation}";

    [Function("ShowPersonalInvitation")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string invitation, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, program, invitation, FormState.Empty, cancellation), cancellation);

    [Function("AnswerPersonalInvitation")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string invitation,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (!ParticipantAccess.CanBeOurs(request))
                {
                    return EntrancePages.NotFound(request);
                }

                var path = Paths.PersonalInvitation(program, invitation);
                switch (YesOrNo.Of(form))
                {
                    case null:
                        return await ShowAsync(request, visitor, program, invitation, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                    case true when form["consent"] != "yes":
                        var state = FormState.Sent(form, [new FieldError("consent", "rules.consent")]);
                        return await ShowAsync(request, visitor, program, invitation, state, cancellation);
                    case true:
                        var text = ConsentForm.ReadIn(form, request.Texts().Content);
                        return JoinAnswer.Of(request, program, path, await acts.AcceptAsync(program, invitation, visitor.PersonId, cancellation, text));
                    default:
                        var declined = await acts.DeclineAsync(program, invitation, visitor.PersonId, cancellation);
                        return declined.Refusal?.Reason is RefusalReason.Unknown or RefusalReason.NotAMember
                            ? EntrancePages.NotFound(request)
                            : Page.SeeOther(request, declined.Refusal is null ? path.With(Done.Declined) : path);
                }
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Visitor visitor, string programId, string invitationId, FormState state, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || await access.Store.FindAsync(PersonalInvitation.KeyOf(programId, invitationId), cancellation) is not { Value: var invitation }
            || invitation.PersonId != visitor.PersonId
            || await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return EntrancePages.NotFound(request);
        }

        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation);
        return Page.Show<PersonalPage, PersonalModel>(
            request,
            new PersonalModel(visitor, program.In(request.Texts().Language.Tag), invitation, enrollment?.Value, clock.GetUtcNow(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Enrollment">Null for somebody who has no part in the program yet.</param>
public sealed record PersonalModel(
    Visitor Visitor, MentoringProgram Program, PersonalInvitation Invitation, Enrollment? Enrollment, DateTimeOffset Now, FormState State)
{
    public bool TakesPart => Enrollment is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) };

    public bool CanAnswer => !TakesPart && Invitation.CanAnswer(Now) && SignUpDecisions.ObstacleOf(Program, Now) is null;
}
