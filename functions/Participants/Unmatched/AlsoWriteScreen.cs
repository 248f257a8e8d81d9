using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Unmatched;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Unmatched;

/// <summary>Somebody who waits for a partner says that they would also work by writing, or that they would rather not.</summary>
public sealed class AlsoWriteScreen(ParticipantAccess access, AlsoWriteActs acts)
{
    private const string Route = "m/also-write/{program}";

    [Function("ShowAlsoWrite")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("SayAlsoWrite")]
    public Task<IResult> SayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (YesOrNo.Of(form) is not { } wants)
                {
                    return await ShowAsync(request, participant, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                var said = await acts.SayAsync(program, participant.PersonId, wants, cancellation);
                return said.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, Paths.AlsoWrite(program).With(wants ? Done.AlsoWrites : Done.WritesNot))
                    : EntrancePages.NotFound(request);
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation) =>
        participant.Enrollment is { Stage: EnrollmentStage.Ready, Role: not ProgramRole.Mentor }
            ? Page.Show<AlsoWritePage, AlsoWriteModel>(
                request,
                new AlsoWriteModel(participant, await acts.SaidAsync(participant.ProgramId, participant.PersonId, cancellation), state),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);
}

/// <param name="Said">Whether they have said that they would.</param>
public sealed record AlsoWriteModel(Participant Participant, bool Said, FormState State);
