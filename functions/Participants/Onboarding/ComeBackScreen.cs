using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The way back into a program for somebody whose part in it is over, and the way on into another; both stand on the page of the invitation.</summary>
public sealed class ComeBackScreen(ParticipantAccess access, InvitationActs invitations, OtherPrograms others)
{
    private const string BackRoute = "m/come-back/{program}";
    private const string OtherRoute = "m/go-on/{program}/{other}";

    /// <summary>Where a form's address is asked for again, it is the page of the form.</summary>
    [Function("ComeBackAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = BackRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, Paths.Invitation(program));

    [Function("ComeBack")]
    public Task<IResult> ComeBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = BackRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                var back = await invitations.ReturnAsync(program, participant.PersonId, cancellation);
                return Page.SeeOther(
                    request,
                    back.Value is { } enrollment
                        ? Paths.Invitation(program).With(enrollment.Stage is EnrollmentStage.Waitlisted ? Done.OnWaitingList : Done.CameBack)
                        : Paths.Invitation(program));
            },
            cancellation);

    /// <summary>As above.</summary>
    [Function("GoOnAgain")]
    public static IResult BackFromOther(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = OtherRoute)] HttpRequest request, string program, string other) =>
        Page.SeeOther(request, Paths.Invitation(program));

    [Function("GoOnAfterComingBack")]
    public Task<IResult> GoOnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OtherRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string other,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                // Pressed a second time, it leads to where the first time led; and it is no way in for who is in the middle of something.
                if (participant.Enrollment is { IsOpen: true, Stage: not EnrollmentStage.Invited }
                    || await others.FindAsync(other, participant, cancellation) is null)
                {
                    return Page.SeeOther(request, Paths.Home);
                }

                var joined = await invitations.InviteAsync(
                    other,
                    participant.PersonId,
                    participant.Enrollment.Role,
                    OtherPrograms.Because,
                    Actors.Person(participant.PersonId),
                    cancellation: cancellation);
                return Page.SeeOther(
                    request,
                    joined.Value is not { } enrollment ? Paths.Home
                    : Paths.Invitation(other).With(enrollment.Stage is EnrollmentStage.Waitlisted ? Done.OnWaitingList : Done.CameBack));
            },
            cancellation);
}
