using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Leaving;

/// <summary>People can always leave, a mentorship or a whole program, without a reason and without blame (R17, R94).</summary>
public sealed class LeaveScreen(ParticipantAccess access, MentorshipAccess pairs, EnrollmentActs enrollments, MentorshipActs mentorships)
{
    private const string ProgramRoute = "m/leave/{program}";

    private const string MentorshipRoute = ProgramRoute + "/{mentorship}";

    [Function("ShowLeaveProgram")]
    public Task<IResult> ShowProgramAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ProgramRoute)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(Page.Show<LeavePage, LeaveModel>(request, new LeaveModel(participant, Pair: null, FormState.Empty))),
            cancellation);

    [Function("LeaveProgram")]
    public Task<IResult> LeaveProgramAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ProgramRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                await enrollments.LeaveAsync(program, participant.PersonId, cancellation);
                return Page.SeeOther(request, Paths.Home.With(Done.LeftProgram));
            },
            cancellation);

    [Function("ShowLeaveMentorship")]
    public Task<IResult> ShowMentorshipAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = MentorshipRoute)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        pairs.ShowAsync(
            request,
            program,
            mentorship,
            async pair => pair.Mentorship.IsOpen
                ? Page.Show<LeavePage, LeaveModel>(request, await OfAsync(pair, FormState.Empty, cancellation))
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
            cancellation);

    [Function("LeaveMentorship")]
    public Task<IResult> LeaveMentorshipAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MentorshipRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                // Who has left a circle is none of its members any more: a second press says what the first one did.
                var thanks = form["thanks"].ToString().ReplaceLineEndings("\n");
                var asked = await mentorships.EndAsync(program, mentorship, participant.PersonId, thanks, cancellation);
                return asked.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await pairs.ShowAsync(
                        request,
                        program,
                        mentorship,
                        async pair => Page.Show<LeavePage, LeaveModel>(
                            request, await OfAsync(pair, FormState.Sent(form, errors), cancellation), StatusCodes.Status422UnprocessableEntity),
                        cancellation),
                    { Reason: RefusalReason.Unknown or RefusalReason.NotAMember } => EntrancePages.NotFound(request),
                    _ => Page.SeeOther(
                        request,
                        Paths.Home.With(participant.Program.Form is ProgramForm.Circle ? Done.LeftCircle : Done.LeftMentorship)),
                };
            },
            cancellation);

    private async Task<LeaveModel> OfAsync(Pair pair, FormState state, CancellationToken cancellation) => new(pair.Participant, pair, state)
    {
        HasOther = await access.Store.HasOtherMentorshipAsync(pair.Mentorship, pair.Participant.PersonId, cancellation),
    };
}

/// <param name="Pair">Null to leave the program.</param>
public sealed record LeaveModel(Participant Participant, Pair? Pair, FormState State)
{
    /// <summary>Whether they are in another mentorship of the program, which goes on.</summary>
    public bool HasOther { get; init; }
}
